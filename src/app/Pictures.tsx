import { useMemo } from 'react';
import type { Difference } from '../graph/diff.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { figureOf } from '../scene/figure.ts';
import type { PageName } from '../scene/page.ts';
import { dayWords } from '../words/dates.ts';
import { type Marks, Picture } from './Picture.tsx';

/** The picture of one date, of two side by side, or of what differs between them. */
export function Pictures(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly difference: Difference;
  readonly ready: boolean;
}) {
  const { network, choice, difference, ready } = props;
  const { language, at, vs } = choice;
  const a = { ready, at, ...sums(difference.from) };
  if (choice.view === 'diff')
    return (
      <div className="pictures">
        <Panel network={network} choice={choice} marks={{ ready, at, ...union(difference) }} />
      </div>
    );
  const first: Choice = { ...choice, view: 'one' };
  if (choice.view === 'one')
    return (
      <div className="pictures">
        <Panel network={network} choice={first} marks={a} date={dayWords(at, language)} />
      </div>
    );
  const second: Choice = { ...first, at: vs, lens: choice.lensVs };
  const b = { ready, at: vs, ...sums(difference.to) };
  return (
    <div className="pictures">
      <Panel
        network={network}
        choice={first}
        page="half"
        marks={{ ...a, side: 'a' }}
        date={dayWords(at, language)}
      />
      <Panel
        network={network}
        choice={second}
        page="half"
        marks={{ ...b, side: 'b' }}
        date={dayWords(vs, language)}
      />
    </div>
  );
}

/** One picture with its date above. */
function Panel(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly marks: Marks;
  readonly page?: PageName;
  readonly date?: string;
}) {
  const { network, choice, page = 'wide', marks, date } = props;
  const figure = useMemo(
    () => figureOf({ network, choice, page, paper: 'bare' }),
    [network, choice, page],
  );
  return (
    <figure>
      {date === undefined ? null : <figcaption>{date}</figcaption>}
      <Picture figure={figure} marks={marks} />
    </figure>
  );
}

const sums = ({ nodes, ties }: Difference['from']) => ({ nodes: nodes.length, ties: ties.length });

/** What a difference shows: each node and each spell of either side once. */
function union({ from, to }: Difference) {
  const nodes = new Set([...from.nodes, ...to.nodes].map(({ node }) => node.id));
  const ties = new Set([...from.ties, ...to.ties].map(({ number }) => number));
  return { nodes: nodes.size, ties: ties.size };
}
