import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { viewOf } from '../graph/view.ts';
import { FILES } from './columns.ts';
import { readDataset, writeDataset } from './folder.ts';
import { mutated } from './testing/mutation.ts';
import { soundDataset } from './testing/random.ts';
import { filesWith, lines } from './testing/sound.ts';

const BUNDLED = new URL('../../graph-data/', import.meta.url);

const textsOf = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

describe('A data set as files', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(soundDataset, (dataset) => {
        const reading = readDataset(writeDataset(dataset));
        expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(reading.dataset).toEqual(dataset);
      }),
      { seed: 2021, numRuns: 500 },
    );
  });

  it('gives the same bytes when it is read and written again', () => {
    fc.assert(
      fc.property(soundDataset, (dataset) => {
        const written = writeDataset(dataset);
        expect(textsOf(writeDataset(readDataset(written).dataset!))).toEqual(textsOf(written));
      }),
      { seed: 727, numRuns: 300 },
    );
  });

  it('never throws, and gives sound records, whatever becomes of its files', () => {
    fc.assert(
      fc.property(soundDataset.map(writeDataset).chain(mutated), (files) => {
        const { dataset } = readDataset(files);
        if (!dataset) return;
        const again = readDataset(writeDataset(dataset));
        expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again.dataset).toEqual(dataset);
        viewOf(networkOf(dataset), RECORD);
      }),
      { seed: 1020, numRuns: 1000 },
    );
  });

  it('is null only where nothing sound is left', () => {
    expect(readDataset(new Map()).dataset).toBeNull();
    const table = new Map([['sources.csv', new TextEncoder().encode('id,kind,title\n')]]);
    expect(readDataset(table).dataset?.description.id).toBe('untitled');
  });

  it('keeps columns called like what every object has', () => {
    const nodes = lines(
      'id,kind,label_en,__proto__,constructor',
      'peru,country,Peru,a,b',
      'lima-group,bloc,Lima Group,,',
      'venezuela,country,Venezuela,,',
    );
    const { dataset, problems } = readDataset(filesWith({ 'nodes.csv': nodes }));
    expect(problems).toEqual([]);
    expect(Object.entries(dataset!.nodes[0]!.attributes)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(dataset!.nodes[1]!.attributes['constructor']).toBeUndefined();
    expect(textsOf(writeDataset(dataset!))['nodes.csv']).toContain('peru,country,Peru,,');
  });

  it('is written from rows that were never read: inherited attributes, blanks that are not null', () => {
    const { dataset } = readDataset(filesWith({}));
    const [first] = dataset!.nodes;
    const written = writeDataset({
      ...dataset!,
      nodes: [{ ...first!, note: ' \n', attributes: { colour: 'red' } }],
      ties: [],
      extraColumns: { nodes: ['constructor'] },
    });
    expect(textsOf(written)['nodes.csv']).toMatch(/,note,constructor,colour\r\npe.*,,,red\r\n$/);
  });

  it('is frozen', () => {
    const { dataset } = readDataset(filesWith({}));
    const parts = [dataset, dataset!.ties, dataset!.ties[0], dataset!.nodes[0]!.label];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });

  it.each(['\n', '\r', '\r\n'])('is read with line breaks %j', (end) => {
    const files = new Map(
      [...filesWith({})].map(([name, bytes]) => {
        const text = new TextDecoder().decode(bytes).replaceAll('\r\n', end);
        return [name, new TextEncoder().encode(`\uFEFF${text}`)];
      }),
    );
    expect(readDataset(files)).toEqual(readDataset(filesWith({})));
  });
});

describe('The bundled data', () => {
  it.each(readdirSync(BUNDLED, { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
    'of $name are without an error, and in canonical form',
    ({ name }) => {
      const folder = new URL(`${name}/`, BUNDLED);
      const files = new Map(
        readdirSync(folder)
          .filter((file) => FILES.includes(file))
          .map((file) => [file, new Uint8Array(readFileSync(new URL(file, folder)))]),
      );
      const { dataset, problems } = readDataset(files);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(textsOf(writeDataset(dataset!))).toEqual(textsOf(files));
    },
  );
});
