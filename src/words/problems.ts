import type { Language } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { type Values, isMessage, isolated, sayIn } from './messages.ts';

/**
 * A problem in full: place, fault, value, remedy, and what was done with it.
 * "ties.csv, line 12, column start: This is no date: “2021-13”. Write … The row was left out."
 */
export function problemMessage(problem: Problem, language: Language): string {
  return sayIn(language)('problem.report', {
    place: placeWords(problem, language),
    fault: faultWords(problem, language),
    done: sayIn(language)(`done.${problem.done}`),
  });
}

/** Fault, value and remedy alone, for where the place stands beside it. */
export function faultWords(problem: Problem, language: Language): string {
  const say = sayIn(language);
  const id = `problem.${problem.code}`;
  if (!isMessage(id)) throw new Error(`words: no message "${id}"; add it to the three languages`);
  const fault = say(id, valuesOf(problem, language));
  const { nearest } = problem.details;
  if (nearest === undefined || nearest === '') return fault;
  return say('problem.meant', { fault, nearest: quoted(String(nearest), language) });
}

/** Where a problem is: "ties.csv, line 12, column start". */
export function placeWords({ file, row, column }: Problem, language: Language): string {
  const say = sayIn(language);
  const place = { file: shown(file, language) };
  if (column === null)
    return row === null ? say('place.file', place) : say('place.row', { ...place, row });
  const field = { ...place, column: shown(column, language) };
  return row === null ? say('place.column', field) : say('place.field', { ...field, row });
}

function valuesOf(problem: Problem, language: Language): Values {
  const { file, row, column, value, details } = problem;
  const blank = sayIn(language)('problem.blank');
  const values: Record<string, string | number> = {};
  for (const [name, detail] of Object.entries(details)) {
    if (typeof detail === 'number') values[name] = detail;
    else values[name] = detail === '' ? blank : shown(detail, language);
  }
  return {
    ...values,
    file: shown(file, language),
    row: row ?? '',
    column: shown(column ?? file, language),
    value: value === null || value === '' ? blank : quoted(value, language),
  };
}

const quoted = (text: string, language: Language): string =>
  sayIn(language)('quote', { text: shown(text, language) });

/** A text from a file, its control characters as escapes: a terminal would obey them. */
const shown = (text: string, language: Language): string =>
  isolated(text.replace(/\p{Cc}/gu, escaped), language);

function escaped(sign: string): string {
  if (sign === '\t') return '\\t';
  if (sign === '\n') return '\\n';
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
