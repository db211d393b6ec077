import type { Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { snapshotCsv } from './csv.ts';
import { cyjsOf, snapshotCyjs } from './cyjs.ts';
import { flatCsv } from './flat.ts';
import { writeDataset } from './folder.ts';
import { snapshotGexf } from './gexf.ts';
import { graphmlOf, snapshotGraphml } from './graphml.ts';
import { snapshotJson } from './json.ts';
import { bytesOf } from './text.ts';
import { wholeJson } from './whole.ts';
import { wholeGexf } from './wholegexf.ts';
import { wholeStill } from './wholestill.ts';
import { writeZip } from './zip.ts';

export const FORMAT_NAMES = ['folder', 'zip', 'json', 'csv', 'gexf', 'graphml', 'cyjs'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** What is written: one file, or for a folder several by name. */
export type Written = Uint8Array | ReadonlyMap<string, Uint8Array>;

/** Writes a data set at all times: every spell of the compiled record and of every account. */
type WholeWriter = (network: Network, language: Language) => Written;
/** Writes what is present at one moment under a lens. */
type MomentWriter = (snapshot: Snapshot, language: Language) => Written;

/**
 * A format of files. Menus, help and the command line derive from this table; what it can hold
 * and what not stands in docs/formats.md.
 */
export type Format = {
  readonly name: FormatName;
  /** How file names end, in lower case; the first one is what is written. A folder has none. */
  readonly endings: readonly string[];
  readonly media: string;
  /** Null where the format cannot hold all time. */
  readonly whole: WholeWriter | null;
  /** Null where the format is not written for one moment. */
  readonly moment: MomentWriter | null;
};

const FORMATS: Readonly<Record<FormatName, Omit<Format, 'name'>>> = {
  folder: {
    endings: [],
    media: '',
    whole: ({ dataset }) => writeDataset(dataset),
    moment: null,
  },
  zip: {
    endings: ['.zip'],
    media: 'application/zip',
    whole: ({ dataset }) => writeZip(writeDataset(dataset)),
    moment: null,
  },
  json: {
    endings: ['.json'],
    media: 'application/json',
    whole: ({ dataset }) => bytesOf(wholeJson(dataset)),
    moment: (snapshot, language) =>
      bytesOf(`${JSON.stringify(snapshotJson(snapshot, language), null, 2)}\n`),
  },
  csv: {
    endings: ['.csv'],
    media: 'text/csv',
    whole: (network, language) => bytesOf(flatCsv(network, language)),
    moment: (snapshot, language) => bytesOf(snapshotCsv(snapshot, language)),
  },
  gexf: {
    endings: ['.gexf'],
    media: 'application/gexf+xml',
    whole: (network, language) => bytesOf(wholeGexf(network, language)),
    moment: (snapshot, language) => bytesOf(snapshotGexf(snapshot, language)),
  },
  graphml: {
    endings: ['.graphml'],
    media: 'application/graphml+xml',
    whole: (network, language) => bytesOf(graphmlOf(wholeStill(network, language))),
    moment: (snapshot, language) => bytesOf(snapshotGraphml(snapshot, language)),
  },
  cyjs: {
    endings: ['.cyjs'],
    media: 'application/json',
    whole: (network, language) => bytesOf(cyjsOf(wholeStill(network, language))),
    moment: (snapshot, language) => bytesOf(snapshotCyjs(snapshot, language)),
  },
};

/** A format by its name. */
export const formatNamed = (name: FormatName): Format => ({ name, ...FORMATS[name] });

/** The format that a path's ending names; a path without an ending is a folder; null for others. */
export function formatOfPath(path: string): Format | null {
  const file = path.split(/[\\/]/).at(-1)!.toLowerCase();
  const name = FORMAT_NAMES.find((name) =>
    FORMATS[name].endings.some((ending) => file.endsWith(ending) && file !== ending),
  );
  if (name !== undefined) return formatNamed(name);
  return file.includes('.') && !/^\.+$/.test(file) ? null : formatNamed('folder');
}
