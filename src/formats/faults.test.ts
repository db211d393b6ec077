import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, type ProblemCode } from './codes.ts';
import { readDataset } from './folder.ts';
import { DESCRIPTION_EXAMPLES } from './testing/description.ts';
import { FIELD_EXAMPLES } from './testing/fields.ts';
import { FILE_EXAMPLES } from './testing/files.ts';
import { ROW_EXAMPLES } from './testing/rows.ts';
import { filesWith } from './testing/sound.ts';
import { TIE_EXAMPLES } from './testing/ties.ts';

const EXAMPLES = [
  ...FILE_EXAMPLES,
  ...ROW_EXAMPLES,
  ...FIELD_EXAMPLES,
  ...TIE_EXAMPLES,
  ...DESCRIPTION_EXAMPLES,
];

/** Faults that files of others alone have: plain tables and graphs. */
const OF_OTHERS = [
  'encoding-guessed',
  'table-unknown',
  'row-repeated',
  'date-ambiguous',
  'file-kind',
  'xml-syntax',
  'xml-limit',
  'element-unknown',
  'time-years',
  'time-epoch',
  'spells-several',
];

/** Told with the archive or with files of others, or too large for a test. */
const ELSEWHERE = (code: string) =>
  code.startsWith('zip-') || code === 'file-large' || OF_OTHERS.includes(code);

describe('Reading a faulty data set', () => {
  it('gives no problem where there is none', () => {
    expect(readDataset(filesWith({})).problems).toEqual([]);
  });

  it.each(
    EXAMPLES.map((example) => ({ ...example, name: [example.code, example.title].join(' ') })),
  )('tells of $name', ({ files, problems }) => {
    const reading = readDataset(filesWith(files));
    expect(reading.problems).toEqual(problems);
    expect(reading.dataset).not.toBeNull();
  });

  it('has an example of every fault', () => {
    const shown = new Set<ProblemCode>(EXAMPLES.map(({ code }) => code));
    const codes = Object.keys(PROBLEM_CODES) as ProblemCode[];
    expect(codes.filter((code) => !shown.has(code) && !ELSEWHERE(code))).toEqual([]);
  });

  it('tells all the details that a sentence may use, and no others', () => {
    for (const { files } of EXAMPLES)
      for (const { code, details } of readDataset(filesWith(files)).problems)
        expect(Object.keys(details).sort()).toEqual(
          [...PROBLEM_CODES[code as ProblemCode].details].sort(),
        );
  });
});
