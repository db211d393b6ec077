import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffCsv } from '../formats/csv.ts';
import { membershipCsv } from '../formats/membership.ts';
import { FORMAT_NAMES, formatNamed } from '../formats/registry.ts';
import { diffOf } from '../graph/diff.ts';
import type { Dataset } from '../graph/dataset.ts';
import { RECORD } from '../graph/lens.ts';
import { type Network, networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { actor, dataset, day, relation, source, tie } from '../graph/testing/records.ts';
import { filmPage } from '../picture/filmpage.ts';
import { pdfOf } from '../picture/pdf.ts';
import { svgOf } from '../picture/svg.ts';
import { readPdf } from '../picture/testing/pdftext.ts';
import { type Choice, plainChoice } from '../scene/choice.ts';
import { fetchCraft } from '../scene/craft.ts';
import { type FigureInput, figureOf } from '../scene/figure.ts';
import { stepOn } from '../scene/film.ts';
import { viewThrough } from '../scene/subject.ts';
import { dayPeriod } from '../time/spell.ts';
import { changeList, toldChanges } from '../words/changelist.ts';
import { pngOf } from './png.ts';
import { typefacesFor } from './typefaces.ts';

/** Labels that break files of who is not careful: none of ours may be broken by them. */
const LABELS: readonly string[] = [
  '<script>alert("&\'")</script>',
  ']]> --> <!-- <![CDATA[ &#0; &amp;',
  'null\u0000bell\u0007escape\u001bnext\u0085delete\u007f',
  'emoji 👩‍👩‍👧 🇵🇪 👍🏽 ☮️ 1️⃣',
  'halves \ud800 and \udc00',
  'turned \u202e round \u2066 and open',
  'lines\none\r\ntwo\u2028three\ttab',
  '=1+1',
  '"quoted", and; separated',
  'not a character \ufffe\uffff',
  'Россия 中国 Việt Nam',
  'W'.repeat(500),
  `many ${'words '.repeat(100)}`,
  '\ufeff',
];

const blank = (text: string) => ({ en: text, es: null, ar: null });

/** A group of as many members as there are labels, which have them as names, notes and attributes. */
function networkWith(labels: readonly string[]): Network {
  const members = labels.map((text, at) =>
    actor(`a${at}`, { label: blank(text), short: blank(text), note: text, attributes: { text } }),
  );
  const bare = dataset({
    nodes: [actor('group', { kind: 'bloc', label: blank(labels[0]!) }), ...members],
    relations: [
      relation('member-of', { family: 'membership' }),
      relation('allied-with', { directed: false, label: blank(labels[3]!) }),
    ],
    ties: labels.flatMap((text, at) => [
      tie(`t${at}`, `a${at} member-of group`, { note: text, start: at % 2 === 0 ? '..' : '2001' }),
      tie(`u${at}`, `a${at} allied-with a${(at + 1) % labels.length}`, { end: '2002' }),
    ]),
    sources: [{ ...source('s'), title: labels[0]!, publisher: labels[2]! }],
  });
  const { description } = bare;
  const named: Dataset = {
    ...bare,
    description: { ...description, title: blank(labels[0]!), licence: labels[1]! },
  };
  return networkOf(named);
}

const network = networkWith(LABELS);
const choice: Choice = {
  ...plainChoice('test', day('2000-01-01'), day('2003-01-01')),
  blocs: { group: 'spokes' },
};

const on = (text: string) => snapshotOf(viewThrough(network, RECORD), dayPeriod(day(text)));

/** How many elements an XML file has; throws where it is not well formed. */
function elementsIn(xml: string): number {
  let count = 0;
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    count += 1;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return count;
}

/** Throws for a table that is not one, or whose rows are not all as long as its head. */
function checkCsv(text: string): void {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const lengths = new Set(data.map(({ length }) => length));
  if (errors.length > 0 || lengths.size !== 1)
    throw new Error(JSON.stringify([errors, [...lengths]]));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function check(name: string, bytes: Uint8Array): void {
  if (name === 'zip')
    for (const [file, part] of Object.entries(unzipSync(bytes))) {
      if (file.endsWith('.csv')) checkCsv(strFromU8(part));
      else JSON.parse(decoder.decode(part));
    }
  else if (name === 'csv') checkCsv(decoder.decode(bytes));
  else if (name === 'gexf' || name === 'graphml')
    expect(elementsIn(decoder.decode(bytes))).toBeGreaterThan(LABELS.length);
  else JSON.parse(decoder.decode(bytes));
}

const VIEWS: [string, Partial<Choice>][] = [
  ['one date', { view: 'one' }],
  ['two dates', {}],
  ['a difference', { view: 'diff' }],
  ['a map in Spanish', { layout: 'map', language: 'es' }],
  ['rings in Arabic', { layout: 'rings', language: 'ar', selected: 'a0' }],
  ['a hull', { blocs: { group: 'hull' }, view: 'diff' }],
];

beforeAll(() => fetchCraft());

describe('Labels that break files', () => {
  it.each(FORMAT_NAMES.filter((name) => name !== 'folder'))('break no %s', (name) => {
    const { whole, moment } = formatNamed(name);
    for (const language of ['en', 'ar'] as const) {
      const files = [whole?.(network, language), moment?.(on('2001-06-01'), language)];
      const written = files.filter((file) => file instanceof Uint8Array);
      expect(written.length).toBeGreaterThan(0);
      for (const bytes of written) check(name, bytes);
    }
  });

  it('break no table of changes or members', () => {
    const list = changeList(diffOf(on('2000-01-01'), on('2003-01-01')), 'en');
    const changes = diffCsv(list.difference, toldChanges(list), 'en');
    for (const table of [changes, membershipCsv([on('2003-01-01')], 'en')])
      expect(() => checkCsv(table)).not.toThrow();
  });

  describe.each(VIEWS)('in a picture of %s', (_name, part) => {
    const input: FigureInput = {
      network,
      choice: { ...choice, ...part },
      title: LABELS.join(' '),
      subtitle: LABELS[0]!,
      page: 'a4',
    };

    it('leave an SVG well formed, with no element of theirs', () => {
      const svg = svgOf(figureOf(input));
      elementsIn(svg);
      expect(svg).not.toMatch(/<(?:script|!|\?)/);
    });

    it('leave a PDF whole, and lines that can be read', async () => {
      const figure = figureOf(input);
      const { lines } = readPdf(
        pdfOf([figure], await typefacesFor([figure]), { author: LABELS[4]! }),
      );
      expect(lines.length).toBeGreaterThan(LABELS.length);
      expect(lines.join()).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    });
  });

  it('leave a PNG whole', async () => {
    const figure = figureOf({ network, choice, page: 'social' });
    const png = await pngOf(figure, 300, await typefacesFor([figure]));
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect([...png.subarray(-8, -4)].map((code) => String.fromCharCode(code)).join('')).toBe(
      'IEND',
    );
  });

  it('leave the page of a film with its own script alone', () => {
    const steps = ['2000-01-01', '2003-01-01'].map((text) =>
      stepOn({ network, choice, title: LABELS.join(' ') }, day(text)),
    );
    const page = filmPage(steps, 1, 'en', '');
    expect(page.match(/<\/?script/g)).toEqual(['<script', '</script']);
    const film = /^const film=([^]*),words=/m.exec(page)![1]!;
    const { parts, frames } = JSON.parse(film) as { parts: string[]; frames: number[][] };
    for (const frame of frames) elementsIn(frame.map((at) => parts[at]).join('\n'));
  });
});
