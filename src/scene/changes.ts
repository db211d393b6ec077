import type { Change, Difference } from '../graph/diff.ts';
import type { Language } from '../graph/dataset.ts';
import { inTurn } from '../graph/order.ts';
import { comparisonOf, inTimeOrder } from '../words/comparison.ts';
import { sayIn } from '../words/messages.ts';
import { changeWords } from '../words/sentences.ts';
import type { Item } from './list.ts';
import { changeSign } from './marks.ts';
import type { Entry, Section } from './legend.ts';
import type { Theme } from './theme.ts';

const ORDER = { began: 0, ended: 1, changed: 2 } as const;

/**
 * What differs, in words, a line for each change under the sign it has in the picture; at most
 * `most` lines, the last of them then telling how many more there are.
 */
export function changesSection(
  difference: Difference,
  theme: Theme,
  language: Language,
  most: number,
): Section {
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
  return {
    heading: say(accounts ? 'picture.differences' : 'picture.changes'),
    entries,
    sample: 18,
  };
}
