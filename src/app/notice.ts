import type { Language } from '../graph/dataset.ts';
import type { AddressFault } from '../scene/address.ts';
import { type MessageId, type Values, isMessage, isolated, sayIn } from '../words/messages.ts';
import type { Fault } from './work/job.ts';

/**
 * Something a reader is told until it is dismissed: a message and what it fills in. Where the
 * values hold a fault, by `code` and `detail`, the message gets its words as `reason`.
 */
export type Notice = { readonly id: MessageId; readonly values: Values };

/** What of an address could not be used. */
export const addressNotices = (faults: readonly AddressFault[]): Notice[] =>
  faults.map(({ key, value }) => ({ id: 'notice.address', values: { key, value: cut(value) } }));

/** A notice in a language; its texts come from outside, and are set apart from the sentence. */
export function noticeWords({ id, values }: Notice, language: Language): string {
  const set = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolated(value, language) : value,
  ]);
  const isolatedValues = Object.fromEntries(set) as Values;
  const { code, detail } = values;
  if (typeof code !== 'string') return sayIn(language)(id, isolatedValues);
  const reason = reasonWords({ code, detail: String(detail ?? '') }, language);
  return sayIn(language)(id, { ...isolatedValues, reason });
}

/** Why a data set could not be loaded, and what to do; a code that is not known is unforeseen. */
export function reasonWords({ code, detail }: Fault, language: Language): string {
  const id = `page.load-fault.${code}`;
  const known = isMessage(id) ? id : 'page.load-fault.unforeseen';
  return sayIn(language)(known, { detail: isolated(detail || code, language) });
}

const LONGEST = 60;

/** A value as long as a sentence bears. */
const cut = (value: string): string =>
  value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
