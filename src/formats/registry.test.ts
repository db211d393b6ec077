import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { readDay } from '../time/edtf.ts';
import { dayPeriod } from '../time/spell.ts';
import { readDataset, writeDataset } from './folder.ts';
import { membershipCsv } from './membership.ts';
import { FORMAT_NAMES, formatNamed, formatOfPath } from './registry.ts';
import { sampleFiles, sampleOn } from './testing/sample.ts';
import { readZip } from './zip.ts';

const network = networkOf(readDataset(sampleFiles()).dataset!);

const textOf = (bytes: unknown): string => new TextDecoder().decode(bytes as Uint8Array);

describe('The registry of formats', () => {
  it('knows a format by the end of a path, and a folder by none', () => {
    const named = (path: string) => formatOfPath(path)?.name ?? null;
    expect(named('out/data.ZIP')).toBe('zip');
    expect(named('a.b/data.graphml')).toBe('graphml');
    expect(named('some/folder')).toBe('folder');
    expect(named('..')).toBe('folder');
    expect(named('picture.docx')).toBe(null);
    expect(named('.csv')).toBe(null);
  });

  it('writes the same bytes twice, in every format and scope', () => {
    for (const name of FORMAT_NAMES) {
      const { whole, moment } = formatNamed(name);
      expect(whole ?? moment).not.toBe(null);
      expect(whole?.(network, 'es')).toEqual(whole?.(network, 'es'));
      const snapshot = sampleOn('2021-08-10');
      expect(moment?.(snapshot, 'en')).toEqual(moment?.(snapshot, 'en'));
    }
  });

  it('writes as a zip what it writes as a folder', () => {
    const files = formatNamed('zip').whole!(network, 'en') as Uint8Array;
    expect(readZip(files).files).toEqual(writeDataset(network.dataset));
  });
});

describe('One flat table of all ties', () => {
  const { data, meta } = Papa.parse<Record<string, string>>(
    textOf(formatNamed('csv').whole!(network, 'es')),
    { header: true, skipEmptyLines: true },
  );
  const row = (id: string) => data.find((one) => one['id'] === id)!;

  it('has a row for each spell, claims too, with the columns of the data set behind its own', () => {
    expect(data.map(({ id }) => id)).toEqual(['peru-lima', 'peru-lima-left', 'peru']);
    expect(meta.fields?.at(-1)).toBe('presence');
    expect(row('peru-lima')['presence']).toBe('first');
    expect(row('peru-lima-left')['account']).toBe('003');
  });

  it('gives earliest and latest bounds of whole days, blank where there is none', () => {
    expect(row('peru-lima')).toMatchObject({
      start: '2017-08-08',
      start_is: 'dated',
      start_earliest: '2017-08-08',
      start_latest: '2017-08-08',
      end: '2021-08~',
      end_earliest: '2021-07-01',
      end_latest: '2021-09-30',
    });
    expect(row('peru')).toMatchObject({
      start_is: 'open',
      end_is: 'open',
      start_earliest: '',
      end_latest: '',
      directed: 'no',
    });
  });

  it('names what ids stand for in the language asked for, and whose word it is', () => {
    expect(row('peru-lima')).toMatchObject({
      source_label: 'Perú',
      target_kind: 'bloc',
      relation_label: 'miembro de',
      sources: '000;001',
      denied_by: '003',
    });
  });
});

it('The JSON of a whole data set holds every cell of its files', () => {
  const whole = JSON.parse(textOf(formatNamed('json').whole!(network, 'en'))) as {
    format: string;
    dataset: unknown;
    columns: Record<string, string[]>;
    nodes: Record<string, string>[];
    ties: Record<string, string>[];
  };
  expect(whole.format).toBe('realign-dataset');
  expect(whole.dataset).toEqual({ id: 'example', title: { en: 'Example' } });
  expect(whole.columns).toEqual({ nodes: ['capital'], ties: ['presence'] });
  expect(whole.nodes[1]).toEqual({
    id: 'peru',
    kind: 'country',
    label_en: 'Peru',
    label_es: 'Perú',
    lat: '-9.2',
    lon: '-75',
    capital: 'Lima, "los Reyes"',
  });
  expect(whole.ties).toHaveLength(3);
});

describe('A graph of all time', () => {
  it('has each spell as an edge with its dates in GraphML and Cytoscape JSON', () => {
    const graphml = textOf(formatNamed('graphml').whole!(network, 'en'));
    expect(graphml.match(/<edge /g)).toHaveLength(3);
    expect(graphml).toContain('attr.name="end_latest"');
    expect(graphml).toContain('>2021-09-30<');
    const { elements } = JSON.parse(textOf(formatNamed('cyjs').whole!(network, 'en'))) as {
      elements: { edges: { data: Record<string, unknown> }[] };
    };
    expect(elements.edges[0]!.data).toMatchObject({
      id: 'peru-lima',
      start: '2017-08-08',
      end_earliest: '2021-07-01',
      sources: '000;001',
    });
  });

  it('defuses in the table of members what a spreadsheet would run', () => {
    const files = sampleFiles();
    const nodes = textOf(files.get('nodes.csv')).replace('Peru,Perú', '=1+1,Perú');
    files.set('nodes.csv', new TextEncoder().encode(nodes));
    const odd = networkOf(readDataset(files).dataset!);
    const table = membershipCsv([
      snapshotOf(viewOf(odd, RECORD), dayPeriod(readDay('2021-06-10')!)),
    ]);
    expect(table.split('\r\n')[1]).toContain(",peru,'=1+1,member-of,");
    expect(table.split('\r\n')[1]).toContain('certain,fact,2017-08-08,2021-08~,2017-08-08');
  });

  it('has of one bloc also the members that are not there on a date, as absent', () => {
    const before = snapshotOf(viewOf(network, RECORD), dayPeriod(readDay('2000-01-01')!));
    const rows = (options: Parameters<typeof membershipCsv>[2]) =>
      membershipCsv([before], 'en', options).trimEnd().split('\r\n').slice(1);
    const bloc = 'lima-group';
    expect(rows({ bloc })).toEqual([]);
    const all = rows({ bloc, time: 'all' });
    expect(all.length).toBeGreaterThan(0);
    for (const row of all) expect(row).toMatch(/^2000-01-01,,lima-group,.*,absent,/);
    expect(rows({ bloc: 'nobody', time: 'all' })).toEqual([]);
  });
});
