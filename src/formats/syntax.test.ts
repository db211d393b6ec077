import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from './syntax.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it.each([
  ['', 0],
  ['{', 1],
  ['{"a":1,}', 7],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ["{'a':1}", 1],
  ['[01]', 1],
  ['[1.]', 1],
  ['"a\nb"', 0],
  ['["\\x"]', 1],
  ['[truely]', 1],
  ['[1]]', 3],
  ['{"a":1} {', 8],
  ['{"a":1]', 6],
])('JSON is at fault in %j at %i', (text, at) => {
  expect(jsonFault(text)).toEqual({ reason: 'syntax', at });
});

it('JSON too deep for engines is told as such', () => {
  expect(jsonFault('['.repeat(100) + ']'.repeat(100))).toBeNull();
  expect(jsonFault('['.repeat(1_000_000))).toEqual({ reason: 'depth', at: 100 });
});

it('JSON is at fault just where the engine finds it to be', () => {
  const mangled = fc
    .tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom('', '"', ',', '{', ']', '0', '.', 'e'))
    .map(([text, share, length, by]) => {
      const at = share % (text.length + 1);
      return text.slice(0, at) + by + text.slice(at + length);
    });
  fc.assert(
    fc.property(fc.oneof(mangled, fc.json()), (text) => {
      expect(jsonFault(text) === null).toBe(isJson(text));
    }),
    { seed: 8259, numRuns: 3000 },
  );
});
