import type { Change, Difference } from '../graph/diff.ts';
import type { Language } from '../graph/dataset.ts';
import { inTurn } from '../graph/order.ts';
import { comparisonOf, inTimeOrder } from '../words/comparison.ts';
import { sayIn } from '../words/messages.ts';
import { changeWords } from '../words/sentences.ts';
import type { Item } from './list.ts';
import { changeSign } from './marks.ts';
import type { Entry, Section } from './legend.ts';
import type { PairPicture } from './pairpicture.ts';
import type { Theme } from './theme.ts';

const ORDER = { began: 0, ended: 1, changed: 2 } as const;

/**
 * What differs, in words, a line for each change under the sign it has in the picture; at most
 * `most` lines, the last of them then telling how many more there are. In so many columns, the
 * heading over the first.
 */
export function changesSections(
  difference: Difference,
  theme: Theme,
  language: Language,
  most: number,
  columns: number,
): Section[] {
  const say = sayIn(language);
  const ordered = inTimeOrder(difference);
  const order = new Map(ordered.to.view.network.dataset.relations.map(({ id }, at) => [id, at]));
  const relations = ({ key }: Change): number => order.get(key.relation) ?? 0;
  const seen = ordered.changes.toSorted((a, b) =>
    inTurn(ORDER[a.change] - ORDER[b.change], relations(a) - relations(b)),
  );
  const shown = seen.length > most ? seen.slice(0, Math.max(0, most - 1)) : seen;
  const entries: Entry[] = shown.map((change) => ({
    draw: (x, y) => changeSign(change.change, { x, y, heading: 0, grain: 1.1 }, theme),
    text: changeWords(change, ordered, language),
  }));
  if (shown.length < seen.length)
    entries.push({
      draw: (): readonly Item[] => [],
      text: say('picture.more', { count: seen.length - shown.length }),
    });
  const accounts = comparisonOf(difference) === 'accounts';
  const heading = say(accounts ? 'picture.differences' : 'picture.changes');
  return inColumns(heading, entries, columns);
}

/** What became of the pairs that are drawn, those that go on without a change left out, in the same way. */
export function pairsSections(
  { drawn, list }: PairPicture,
  theme: Theme,
  language: Language,
  most: number,
  columns: number,
): Section[] {
  const isDrawn = new Set(drawn.map(({ first, second }) => `${first} ${second}`));
  const told = list.sections
    .flatMap(({ pairs }) => pairs)
    .filter(({ first, second, change }) => change !== 'kept' && isDrawn.has(`${first} ${second}`));
  const shown = told.length > most ? told.slice(0, Math.max(0, most - 1)) : told;
  const entries: Entry[] = shown.map(({ change, sentence }) => ({
    draw: (x, y) =>
      change === 'kept' ? [] : changeSign(change, { x, y, heading: 0, grain: 1.1 }, theme),
    text: sentence,
  }));
  const say = sayIn(language);
  if (shown.length < told.length)
    entries.push({
      draw: (): readonly Item[] => [],
      text: say('picture.more', { count: told.length - shown.length }),
    });
  return inColumns(say('changes.what.pairs'), entries, columns);
}

function inColumns(heading: string, entries: readonly Entry[], columns: number): Section[] {
  const length = Math.max(1, Math.ceil(entries.length / columns));
  return Array.from({ length: Math.ceil(entries.length / length) }, (_, part) => ({
    heading: part === 0 ? heading : '',
    entries: entries.slice(part * length, (part + 1) * length),
    sample: 18,
  }));
}
