import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from './codes.ts';
import { told } from './testing/sound.ts';
import { readZip, writeZip } from './zip.ts';

const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const lost = (code: ProblemCode, file: string, details = {}) =>
  told(code, { file, details, done: 'file-left-out' });

const texts = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const ENTRY = [0x50, 0x4b, 0x01, 0x02];

/** An archive with bytes set at an offset from each header of a kind. */
function tampered(
  bytes: Uint8Array,
  header: readonly number[],
  offset: number,
  values: readonly number[],
): Uint8Array {
  const result = bytes.slice();
  for (let at = 0; at < bytes.length; at++)
    if (header.every((byte, place) => bytes[at + place] === byte)) result.set(values, at + offset);
  return result;
}

describe('A zip archive', () => {
  it('gives back the files that were written', () => {
    const file = fc.tuple(fc.stringMatching(/^[a-z]{1,8}\.csv$/), fc.uint8Array());
    fc.assert(
      fc.property(fc.array(file), (entries) => {
        const files = new Map(entries);
        const reading = readZip(writeZip(files));
        expect(reading.problems).toEqual([]);
        expect([...reading.files.keys()]).toEqual([...files.keys()].sort());
        for (const [name, bytes] of files) expect(reading.files.get(name)).toEqual(bytes);
      }),
      { seed: 1 },
    );
  });

  it('is the same bytes for the same files, in whatever order, and others can read it', () => {
    const [a, b] = [strToU8('a'.repeat(1000)), strToU8('b')];
    const written = writeZip(
      new Map([
        ['a.csv', a],
        ['b.csv', b],
      ]),
    );
    expect(
      writeZip(
        new Map([
          ['b.csv', b],
          ['a.csv', a],
        ]),
      ),
    ).toEqual(written);
    expect(unzipSync(written)).toEqual({ 'a.csv': a, 'b.csv': b });
  });

  it('may have one folder around its files, and what systems add to it', () => {
    const reading = readZip(
      archive({
        'data/': '',
        'data/nodes.csv': 'id',
        'data/.DS_Store': 'x',
        '__MACOSX/data/._nodes.csv': 'x',
        'data/notes/a.txt': 'y',
      }),
    );
    expect(reading.problems).toEqual([]);
    expect(texts(reading.files)).toEqual({ 'nodes.csv': 'id', 'notes/a.txt': 'y' });
  });

  it.each([
    '../nodes.csv',
    'a/../../b.csv',
    '/etc/nodes.csv',
    'C:nodes.csv',
    'a\\b.csv',
    'a\u0000b',
  ])('is refused the path %j, and the rest is read', (name) => {
    const { files, problems } = readZip(archive({ [name]: 'x', 'ties.csv': 'id' }));
    expect(problems).toEqual([{ ...lost('zip-path', name), value: name }]);
    expect(texts(files)).toEqual({ 'ties.csv': 'id' });
  });

  it('has a limit of entries', () => {
    const limits = { entries: 2, bytes: 1000 };
    const { files, problems } = readZip(archive({ a: '', b: '', c: '' }), 'big.zip', limits);
    expect(problems).toEqual([lost('zip-entries', 'big.zip', { limit: 2, found: 3 })]);
    expect(files.size).toBe(0);
  });

  it('is not unpacked beyond a size', () => {
    const limits = { entries: 10, bytes: 2_000_000 };
    const content = 'x'.repeat(1_500_000);
    const { files, problems } = readZip(archive({ a: content, b: content, c: 'c' }), 'z', limits);
    expect(problems).toEqual([lost('zip-size', 'b', { limit: 2 })]);
    expect([...files.keys()]).toEqual(['a']);
  });

  it('is not unpacked beyond the size that it states', () => {
    const honest = archive({ a: 'x'.repeat(10_000_000) });
    const lying = tampered(honest, ENTRY, 24, [10, 0, 0, 0]);
    expect(readZip(lying).problems).toEqual([lost('zip-damaged', 'a')]);
    expect(readZip(tampered(honest, ENTRY, 24, [0, 0, 0, 2])).problems).toEqual([
      lost('zip-damaged', 'a'),
    ]);
  });

  it('tells of entries that are encrypted, packed otherwise, or damaged', () => {
    const sound = archive({ a: 'some text' });
    expect(readZip(tampered(sound, ENTRY, 8, [1, 0])).problems).toEqual([
      lost('zip-encrypted', 'a'),
    ]);
    expect(readZip(tampered(sound, ENTRY, 10, [12, 0])).problems).toEqual([
      lost('zip-method', 'a', { method: 12 }),
    ]);
    expect(readZip(tampered(sound, ENTRY, 16, [0, 0])).problems).toEqual([
      lost('zip-damaged', 'a'),
    ]);
    expect(readZip(tampered(sound, LOCAL, 31, [7, 7, 7, 7])).problems).toEqual([
      lost('zip-damaged', 'a'),
    ]);
  });

  it('tells of a second entry of the same name', () => {
    const twice = tampered(archive({ aa: '1', ab: '2' }), ENTRY, 47, ['a'.charCodeAt(0)]);
    const { files, problems } = readZip(twice);
    expect(problems).toEqual([lost('zip-repeated', 'aa')]);
    expect(texts(files)).toEqual({ aa: '1' });
  });

  it('may be stored without packing', () => {
    const stored = zipSync({ a: strToU8('text') }, { level: 0 });
    expect(texts(readZip(stored).files)).toEqual({ a: 'text' });
  });

  it('is told of if it is none', () => {
    for (const bytes of [new Uint8Array(), strToU8('id,kind\n'), archive({ a: 'x' }).slice(5)])
      expect(readZip(bytes, 'my.zip').problems).toEqual([lost('zip-form', 'my.zip')]);
  });

  it('never makes reading throw', () => {
    const sound = archive({ 'nodes.csv': 'id,kind\n'.repeat(50), 'ties.csv': 'id' });
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(damage, fc.nat(sound.length), (changes, end) => {
        const bytes = sound.slice(0, end % 3 === 0 ? end : undefined);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        for (const content of readZip(bytes).files.values())
          expect(content.length).toBeLessThan(1000);
      }),
      { seed: 4173, numRuns: 2000 },
    );
  });
});
