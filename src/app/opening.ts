import { networkOf } from '../graph/network.ts';
import { readAddress } from '../scene/address.ts';
import { type Choice, firstDay, lastDay, plainChoice } from '../scene/choice.ts';
import { datedIn } from '../scene/dated.ts';
import { openingChoice } from '../scene/opening.ts';
import { withStep } from '../scene/story.ts';
import type { Span } from '../scene/timeline.ts';
import type { Bundled } from './bundled.ts';
import { type Notice, addressNotices } from './notice.ts';
import type { Reader } from './reader.ts';

/** How the page opens: the first view, the choice that the address makes of it, and what of the address was of no use. */
export type Opening = {
  readonly first: Choice;
  readonly choice: Choice;
  readonly notices: readonly Notice[];
  /** Where the sliders run: through the coverage, and through any date asked for. */
  readonly span: Span;
};

/** Works out how a data set opens under an address, for a reader. */
export function openingOf(
  { dataset, name, instead, told }: Bundled,
  query: string,
  reader: Reader,
): Opening {
  const { coverage } = dataset.description;
  const network = networkOf(dataset);
  const covered = { from: firstDay(coverage.start), until: lastDay(coverage.end) };
  // Where the data do not tell, it is from the first day that anything is dated by to the last.
  const dated = datedIn(network);
  const from = covered.from ?? dated?.first ?? 0;
  const until = Math.max(from, covered.until ?? dated?.last ?? from);
  const first = openingChoice(network, { ...plainChoice(name, from, until), ...reader });
  const { choice: read, faults } = readAddress(query, first, network);
  const choice = withStep(network, first, read);
  const days = [from, until, choice.at, choice.vs];
  const lost: Notice[] = instead
    ? [{ id: 'notice.data', values: { data: instead.id, shown: name, ...instead.fault } }]
    : [];
  const undated: Notice[] =
    dated === null && dataset.ties.length > 0 ? [{ id: 'notice.undated', values: {} }] : [];
  // That the data set is another is told with its reason; the address need not tell it again.
  const others = faults.filter(({ key }) => key !== 'data' || instead === null);
  return {
    first,
    choice,
    notices: [...lost, ...(told ? [told] : []), ...undated, ...addressNotices(others)],
    span: { first: Math.min(...days), last: Math.max(...days) },
  };
}
