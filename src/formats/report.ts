import type { Problem } from '../graph/problem.ts';
import { PROBLEM_CODES, type ProblemCode } from './codes.ts';

/** The details that the sentence of a code fills in. */
export type DetailsOf<Code extends ProblemCode> = {
  readonly [Name in (typeof PROBLEM_CODES)[Code]['details'][number]]: string | number;
};

/** Where a fault is; what is left out is null. */
export type Place = {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
};

/** A value longer than this is cut: a problem names a value, it does not carry a file. */
const LONGEST_VALUE = 200;

/** A problem by its code. */
export function problemOf<Code extends ProblemCode>(
  code: Code,
  place: Place,
  done: Problem['done'],
  details: DetailsOf<Code>,
): Problem {
  const { file, row = null, column = null, value = null } = place;
  return {
    severity: PROBLEM_CODES[code].severity,
    file,
    row,
    column,
    value: value !== null && value.length > LONGEST_VALUE ? clipped(value) : value,
    code,
    details,
    done,
  };
}

const clipped = (value: string): string => `${value.slice(0, LONGEST_VALUE)}…`;
