import type { Problem } from '../../graph/problem.ts';
import { readDataset } from '../folder.ts';
import { problemOf } from '../report.ts';
import { DEEPEST, jsonFault } from '../syntax.ts';
import { readZip } from '../zip.ts';
import { isCyjs, readCyjs } from './cyjs.ts';
import { decoded, encodingsOf } from './encoding.ts';
import { readGexf } from './gexf.ts';
import { graphData } from './graphdata.ts';
import { readGraphml } from './graphml.ts';
import type { Mapping } from './mapping.ts';
import { type Applied, NOTHING } from './outcome.ts';
import { type TellProgress, readTableFile } from './tablefile.ts';
import { isWholeJson, readWholeJson } from './wholejson.ts';
import { readXml } from './xml.ts';

/** What a file turned out to be. */
export const FILE_KINDS = ['zip', 'json', 'gexf', 'graphml', 'cyjs', 'table'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What was made of a file; the kind is null where that could not be told. */
export type FileReading = Omit<Applied, 'tally'> & {
  readonly kind: FileKind | null;
  /** Null for a data set of ours, whose rows are told one by one. */
  readonly tally: Applied['tally'] | null;
};

/** Longer texts of a markup need more memory than there is. */
const MOST_BYTES = 200_000_000;

/**
 * Reads a file of any kind that is known, by what is in it and not by its name: our zip and JSON,
 * GEXF, GraphML, Cytoscape JSON, and else a plain table by a mapping or the preset that fits.
 * Of a table, it is told on the way how many rows are read. Never throws on anything that a file may
 * hold.
 */
export function readDataFile(
  bytes: Uint8Array,
  file: string,
  mapping: Mapping | null = null,
  tell?: TellProgress,
): FileReading {
  if (isZip(bytes, file)) {
    const { files, problems } = readZip(bytes);
    const reading = readDataset(files);
    const all = [...problems, ...reading.problems];
    return { kind: 'zip', dataset: reading.dataset, problems: all, tally: null };
  }
  // A mapping says that it is a table.
  const beginning = beginningOf(bytes);
  if (mapping !== null || !isMarked(beginning))
    return { kind: 'table', ...readTableFile(bytes, file, mapping, tell) };
  if (bytes.length > MOST_BYTES) {
    const details = { limit: MOST_BYTES / 1_000_000 };
    return lost(null, problemOf('file-large', { file }, 'file-left-out', details));
  }
  return beginning === '<' ? readMarkup(bytes, file) : readNotation(bytes, file);
}

/** Whether a file is a plain table, and neither a zip nor a graph nor JSON. */
export const isTable = (bytes: Uint8Array, file: string): boolean =>
  !isZip(bytes, file) && !isMarked(beginningOf(bytes));

const isZip = (bytes: Uint8Array, file: string): boolean =>
  file.toLowerCase().endsWith('.zip') ||
  [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);

/** The first character of a file that is no blank; '' for none. */
function beginningOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 1000);
  return decoded(head, encodingsOf(head)[0]).trimStart()[0] ?? '';
}

const isMarked = (beginning: string): boolean => beginning !== '' && '<{['.includes(beginning);

const lost = (kind: FileKind | null, problem: Problem): FileReading => ({
  kind,
  dataset: null,
  problems: [problem],
  tally: NOTHING,
});

function readMarkup(bytes: Uint8Array, file: string): FileReading {
  const found = readXml(markupText(bytes), file);
  if ('problem' in found) return lost(null, found.problem);
  const { root } = found;
  switch (root.name) {
    case 'gexf':
      return { kind: 'gexf', ...graphData(readGexf(root, file), file) };
    case 'graphml':
      return { kind: 'graphml', ...graphData(readGraphml(root, file), file) };
    default:
      return lost(null, problemOf('file-kind', { file, value: root.name }, 'file-left-out', {}));
  }
}

/** XML says itself how it is written, where it is not in UTF-8. */
function markupText(bytes: Uint8Array): string {
  const [encoding] = encodingsOf(bytes);
  const head = decoded(bytes.subarray(0, 200), 'windows-1252');
  const stated = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (encoding === 'utf-8' || stated === undefined) return decoded(bytes, encoding);
  try {
    // Not without `stream`: then Node 20 takes Windows-1252 for Latin-1.
    const text = new TextDecoder(stated).decode(bytes, { stream: true });
    return text.replace(/\r\n?/g, '\n');
  } catch {
    // An encoding that the machine does not know by this name.
    return decoded(bytes, encoding);
  }
}

function readNotation(bytes: Uint8Array, file: string): FileReading {
  const text = decoded(bytes, encodingsOf(bytes)[0]);
  const fault = jsonFault(text);
  if (fault) {
    const before = text.slice(0, fault.at).split('\n');
    const value = text.slice(fault.at).split('\n', 1)[0] ?? '';
    const place = { file, row: before.length, ...(value === '' ? {} : { value }) };
    if (fault.reason === 'depth')
      return lost(null, problemOf('json-depth', place, 'file-left-out', { limit: DEEPEST }));
    const details = { place: before.at(-1)!.length + 1 };
    return lost(null, problemOf('json-syntax', place, 'file-left-out', details));
  }
  const value: unknown = JSON.parse(text);
  if (isWholeJson(value)) return { kind: 'json', ...readWholeJson(value, file), tally: null };
  if (isCyjs(value)) return { kind: 'cyjs', ...graphData(readCyjs(value, file), file) };
  return lost(null, problemOf('file-kind', { file, value: 'JSON' }, 'file-left-out', {}));
}
