import type { Network } from '../graph/network.ts';
import { comparisonOf } from '../words/comparison.ts';
import type { Choice } from './choice.ts';
import { type Section, legendOf } from './legend.ts';
import { PAGE } from './page.ts';
import { panelsIn } from './panels.ts';
import { subjectOf } from './subject.ts';

/** The legend of all that a choice shows, for a page that sets it beside its pictures. */
export function keyTo(network: Network, choice: Choice): Section[] {
  const subject = subjectOf(network, choice);
  const { width, height } = PAGE.wide;
  const { plan, frames } = panelsIn(network, choice, subject, { x: 0, y: 0, width, height });
  const inOne = choice.view === 'diff' ? subject.difference : null;
  return legendOf(plan, choice.theme, frames, inOne && comparisonOf(inOne));
}
