import type { Actor } from '../graph/dataset.ts';
import { type BlankMeaning, type SpellFault, type SpellText, readSpell } from '../time/spell.ts';
import type { ProblemCode } from './codes.ts';

/** A fault that lies in several fields of a row together; it is told in the column `property`. */
export type RowFault = {
  readonly code: ProblemCode;
  readonly property: string;
  readonly value: string;
  readonly details: Readonly<Record<string, string | number>>;
};

/** What is wrong with a row whose fields are each well-formed. */
export type Check<Row> = (row: Row) => readonly RowFault[];

const SOUND: readonly RowFault[] = [];

/** Latitude and longitude come together. */
export const wholePlace: Check<Pick<Actor, 'lat' | 'lon'>> = ({ lat, lon }) => {
  if ((lat === null) === (lon === null)) return SOUND;
  return lat === null
    ? [{ code: 'place-half', property: 'lon', value: String(lon), details: { other: 'lat' } }]
    : [{ code: 'place-half', property: 'lat', value: String(lat), details: { other: 'lon' } }];
};

/** The dates of a spell are dates, and leave it a day. `names` are the columns they stand in. */
export function spellOf<Start extends string, Seen extends string = never>(
  names: { readonly start: Start; readonly end: Start; readonly seen?: Seen },
  blank: BlankMeaning,
): Check<Readonly<Record<NoInfer<Start | Seen>, string | null>>> {
  return (row) => {
    const start = row[names.start];
    const end = row[names.end];
    const seen = names.seen === undefined ? null : row[names.seen];
    if (start === null && end === null && seen === null) return SOUND;
    const reading = readSpell({ start, end, seen }, blank);
    if (reading.ok) return SOUND;
    return reading.faults.map((fault) => spellFault(fault, { start, end, seen }, names));
  };
}

function spellFault(
  { column, fault }: SpellFault,
  text: SpellText,
  names: { readonly [Name in keyof Required<SpellText>]?: string },
): RowFault {
  const start = text.start ?? '';
  const end = text.end ?? '';
  return {
    code: fault,
    property: names[column] ?? column,
    value: text[column] ?? '',
    details: fault === 'spell-empty' ? { start } : fault === 'seen-outside' ? { start, end } : {},
  };
}
