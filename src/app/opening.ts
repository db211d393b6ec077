import { networkOf } from '../graph/network.ts';
import { RECORD } from '../graph/lens.ts';
import { turnsOf } from '../graph/turns.ts';
import { viewOf } from '../graph/view.ts';
import { readAddress } from '../scene/address.ts';
import { type Choice, firstDay, lastDay, plainChoice } from '../scene/choice.ts';
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
  // Where the data do not tell, it is from the first day on which something changes to the last.
  const isTold = covered.from !== null && covered.until !== null;
  const turns = isTold ? [] : turnsOf(viewOf(network, RECORD));
  const from = covered.from ?? turns[0]?.day ?? 0;
  const until = covered.until ?? turns.at(-1)?.day ?? from;
  const first = openingChoice(network, { ...plainChoice(name, from, until), ...reader });
  const { choice: read, faults } = readAddress(query, first, network);
  const choice = withStep(network, first, read);
  const days = [from, until, choice.at, choice.vs];
  const lost: Notice[] = instead
    ? [{ id: 'notice.data', values: { data: instead.id, shown: name, ...instead.fault } }]
    : [];
  // That the data set is another is told with its reason; the address need not tell it again.
  const others = faults.filter(({ key }) => key !== 'data' || instead === null);
  return {
    first,
    choice,
    notices: [...lost, ...(told ? [told] : []), ...addressNotices(others)],
    span: { first: Math.min(...days), last: Math.max(...days) },
  };
}
