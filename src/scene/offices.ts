import { labelIn } from '../graph/dataset.ts';
import { compareText } from '../graph/order.ts';
import { commaList, isolated, sayIn, semicolonList } from '../words/messages.ts';
import type { Frame } from './frame.ts';
import type { Plan } from './plan.ts';

/**
 * Whose initials dock in frames of a plan, in a line: "AO Andrés Manuel López Obrador; …"; with
 * the country where two share their initials. Null where nobody docks.
 */
export function officesLine(plan: Plan, frames: readonly Frame[]): string | null {
  const { language } = plan.choice;
  const keys = new Set(frames.flatMap(({ looks }) => [...looks.docks.keys()]));
  const people = new Map(
    [...keys].map((key) => {
      const dock = plan.docks.docks.get(key)!;
      return [dock.leader.id, dock] as const;
    }),
  );
  if (people.size === 0) return null;
  const docks = [...people.values()];
  const texts = docks.map(({ initials, leader, country }) => {
    const isShared = docks.filter((other) => other.initials === initials).length > 1;
    const home = labelIn(plan.spots[country]!.actor.label, language);
    const name = `${initials} ${labelIn(leader.label, language)}`;
    return isolated(isShared ? commaList([name, home], language) : name, language);
  });
  const list = semicolonList(texts.sort(compareText), language);
  return sayIn(language)('picture.offices', { list });
}
