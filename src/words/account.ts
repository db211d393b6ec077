import { STANDINGS, standingSums, standingsOf } from '../graph/account.ts';
import type { Language } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { periodWords } from './dates.ts';
import { commaList, isolated, sayIn } from './messages.ts';

/**
 * What the choice of an account changes against the compiled record, in a line of sums: "003,
 * 20 October 2021: 1 relation denied, 6 asserted, 104 not mentioned". Null for the record itself.
 */
export function accountSums(
  record: Snapshot,
  account: Snapshot,
  language: Language,
): string | null {
  const { lens } = account.view;
  if (lens.kind === 'record') return null;
  const say = sayIn(language);
  const sums = standingSums(standingsOf(record, account));
  const told = STANDINGS.filter((standing) => sums[standing] > 0).map((standing, at) =>
    say(`account.${standing}`, { count: sums[standing], place: at === 0 ? 'first' : 'next' }),
  );
  return say('account.sums', {
    source: isolated(lens.source, language),
    date: periodWords(account.period, language),
    list: told.length === 0 ? say('account.none') : commaList(told, language),
  });
}
