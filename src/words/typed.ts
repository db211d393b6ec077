import { LANGUAGES } from '../graph/dataset.ts';
import { type Day, dayOf, isDay, monthLength } from '../time/day.ts';
import { type DateFault, readDate } from '../time/edtf.ts';
import { MESSAGES } from './catalogue.ts';
import type { MessageId } from './messages.ts';

/** Why a typed text is no date: as in files, or since day and month cannot be told apart. */
export type TypedFault = DateFault | 'date-ambiguous';

export type TypedReading =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly fault: TypedFault };

const fail = (fault: TypedFault): TypedReading => ({ ok: false, fault });

/**
 * Reads a date as a person types it: `2021-07-27`, `2021-07` or `2021` (their first day), signed
 * years, day and month with a slash or point where only one order is possible (`27/7/2021`), and
 * a day in words in any of the languages (`27 July 2021`). Arabic digits count as digits.
 */
export function readTyped(typed: string): TypedReading {
  const text = westernDigits(typed).trim().replaceAll(/\s+/g, ' ');
  // Doubt about a date does not move its first day.
  const reading = readDate(text.replace(/[~?%]$/, ''));
  if (reading.ok && isDay(reading.range.first)) return { ok: true, day: reading.range.first };
  const fault = reading.ok ? 'date-form' : reading.fault;
  // What is no date of files may be one of people's; what is a faulty one is told as such.
  if (fault !== 'date-form' && fault !== 'date-list') return fail(fault);
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)?.slice(1).map(Number);
  if (numbers) return readNumbers(numbers[0]!, numbers[1]!, numbers[2]!);
  const padded = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (padded) return existing(Number(padded[1]), Number(padded[2]), Number(padded[3] ?? 1));
  return readWords(text) ?? fail(fault);
}

/** Day and month with the year after them; either order, if only one is a date. */
function readNumbers(first: number, second: number, year: number): TypedReading {
  if (first !== second && first <= 12 && second <= 12) return fail('date-ambiguous');
  return first > 12 ? existing(year, second, first) : existing(year, first, second);
}

/** A month by its name with a year, and a day or none. */
function readWords(text: string): TypedReading | null {
  const words = text
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del');
  const month = words.map(monthNamed).find((number) => number !== undefined);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((word) => word.length === 4);
  const day = numbers.find((word) => word.length < 3) ?? '1';
  if (month === undefined || year === undefined) return null;
  if (words.length !== numbers.length + 1 || numbers.length > 2) return null;
  return existing(Number(year), month, Number(day));
}

const existing = (year: number, month: number, day: number): TypedReading =>
  month < 1 || month > 12 || day < 1 || day > monthLength(year, month)
    ? fail('date-impossible')
    : { ok: true, day: dayOf(year, month, day) };

/** The number of the month that has a name in any of the languages that there are messages of. */
function monthNamed(word: string): number | undefined {
  return MONTHS.find((month) =>
    LANGUAGES.some((language) =>
      [`month.${month}`, `month.short.${month}`].some(
        (id) => MESSAGES[language][id as MessageId].toLowerCase() === word,
      ),
    ),
  );
}

const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);

/** Arabic-Indic digits, and those of Persian, as Western ones. */
const westernDigits = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
