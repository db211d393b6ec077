import fc from 'fast-check';

type Files = ReadonlyMap<string, Uint8Array>;

/** What breaks readers. */
const SHARDS = [
  '"',
  '""',
  ',',
  ';',
  ':',
  '\n',
  '\r',
  '\t',
  ' ',
  '\uFEFF',
  '\u0000',
  '..',
  '/',
  '{',
  ']',
  '2021-13',
  '[2021..2020]',
  '1e999',
  '-',
  '__proto__',
  'constructor',
  'node-0',
  'tie-1',
  'source-9',
  'country',
  'id',
];

/** Each shard as bytes, and some bytes that are no text. */
const shard = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...SHARDS).map((text) => new TextEncoder().encode(text)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 3 }) },
);

/** One change: at a share of the file's length, so many bytes give way to a shard. */
const change = fc.record({
  file: fc.nat(20),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
  shard,
});

/** Files after some changes, now and then with a file lost. */
export const mutated = (files: Files): fc.Arbitrary<Files> =>
  fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 6 }), fc.option(fc.nat(20), { freq: 4 }))
    .map(([changes, lost]) => {
      const names = [...files.keys()];
      const result = new Map(files);
      for (const { file, at, length, shard } of changes) {
        const name = names[file % names.length]!;
        result.set(name, replaced(result.get(name)!, at, length, shard));
      }
      if (lost !== null) result.delete(names[lost % names.length]!);
      return result;
    });

function replaced(bytes: Uint8Array, share: number, length: number, by: Uint8Array): Uint8Array {
  const at = Math.floor(share * bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + length)]);
}
