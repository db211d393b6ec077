import fc from 'fast-check';
import type { Sign } from '../../graph/dataset.ts';

/** Random values of fields; texts are as awkward as texts can be. */

const AWKWARD = [
  '"',
  '""',
  ',',
  ';',
  'a\nb',
  '\n',
  ' padded ',
  '=1+1',
  '__proto__',
  'constructor',
  'toString',
  'ليما، "بيرو"',
  '\u0000\u0007',
  '\u2028',
  'x\uFEFF',
  '🇵🇪',
  '..',
  '-0',
];

const isFilled = (text: string) => text.trim() !== '';

/** A text in which line breaks are LF: others do not outlive a file. */
export const text = fc
  .oneof(
    fc.constantFrom(...AWKWARD),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ', ';'), maxLength: 8 }),
  )
  .map((value) => value.replaceAll('\r', ' '))
  .filter(isFilled);

export const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: null, freq: 2 });
export const label = fc.record({ en: text, es: maybe(text), ar: maybe(text) });
export const says = fc.record({ en: maybe(text), es: maybe(text), ar: maybe(text) });
export const code = fc.constantFrom('full', 'associate', 'prime-minister', '0');
export const sign = fc.constantFrom<Sign>(-1, 0, 1);
export const date = fc.constantFrom(
  '1970-01-01',
  '-0044-03',
  '2021~',
  '201X',
  '[2021..2022]',
  'Y12021',
);
export const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const SPELLS = [
  [null, null],
  ['..', '..'],
  ['1970-01-01', null],
  [null, '2021-08~'],
  ['-0044', '[2021..2022]'],
  ['2021-08', '2021-08'],
] as const;
export const spell = fc.constantFrom(...SPELLS);

/** One of a list that has some. */
export const some = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
