import { type Dispatch, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { Difference } from '../graph/diff.ts';
import type { Network } from '../graph/network.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { aboutOf } from '../scene/about.ts';
import type { Choice } from '../scene/choice.ts';
import { rowsFor } from '../scene/move.ts';
import type { PairPicture } from '../scene/pairpicture.ts';
import { pairIn } from '../scene/pairs.ts';
import { idOfMark } from '../scene/emphasis.ts';
import type { Panels } from '../scene/panels.ts';
import type { Subject } from '../scene/subject.ts';
import { periodWords } from '../words/dates.ts';
import { commaList, sayIn } from '../words/messages.ts';
import { countsWords } from '../words/tally.ts';
import { Caption } from './Caption.tsx';
import { later } from './later.tsx';
import type { Action } from './state.ts';
import type { OnScreen } from './usePictures.ts';
import type { Stand } from './useStaging.ts';
import { type PanelProps, Panel } from './view/Panel.tsx';
import type { Deeds } from './view/View.ts';
import { type Size, fitted } from './view/camera.ts';
import type { Link } from './view/link.ts';
import './view/view.css';

const DifferenceTools = later(async () => (await import('./DifferenceTools.tsx')).DifferenceTools);

/** The picture of one date, of two side by side, or of what differs between them, each under its caption. */
export function Pictures(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly difference: Difference;
  readonly onScreen: OnScreen;
  readonly ready: boolean;
  readonly staged: Stand;
  readonly dispatch: Dispatch<Action>;
}) {
  const { network, choice, difference, onScreen, ready, staged, dispatch } = props;
  const { staging, stage, fade, onStage } = staged;
  const { subject, panels, size, link, measure } = onScreen;
  const [isStill, stayStill] = useState(false);
  useFit(link, panels, size);
  const deeds = useDeeds(panels, subject, dispatch);
  const told = useMemo(() => panelsIn(choice, difference, subject), [choice, difference, subject]);
  const choose = (part: Partial<Choice>) => dispatch({ type: 'choose', part });
  const { pairs } = subject;
  const onChoose = useCallback(
    (id: string | null) => dispatch({ type: 'choose', part: chosenIn(pairs, id) }),
    [pairs, dispatch],
  );
  const onFailed = useCallback(() => stayStill(true), []);
  const shownFrames = stage ? [stage] : panels?.frames;
  return (
    <>
      {choice.view === 'diff' && panels && !choice.embed ? (
        <DifferenceTools
          language={choice.language}
          plan={panels.plan}
          {...{ choice, difference, pairs, staging, onStage, choose }}
        />
      ) : null}
      <div className="pictures">
        {told.map(({ captioned, ...panel }, at) => (
          <Panel
            key={panel.side ?? 'one'}
            {...panel}
            caption={
              <Caption
                {...{ network, choice }}
                sides={captioned}
                counts={panel.side && countsWords(panel.nodes, panel.ties, choice.language)}
                onChoose={choose}
              />
            }
            ready={ready}
            measure={at === 0 ? measure : null}
            plan={panels?.plan ?? null}
            frame={shownFrames?.[at] ?? null}
            fade={fade}
            size={size}
            theme={choice.theme}
            language={choice.language}
            selected={choice.selected}
            path={choice.path}
            about={aboutOf(network, choice)}
            link={link}
            deeds={deeds}
            onChoose={onChoose}
            onFailed={onFailed}
          />
        ))}
      </div>
      {isStill ? (
        <p className="view-note" role="alert">
          {sayIn(choice.language)('view.still')}
        </p>
      ) : null}
    </>
  );
}

type Told = Pick<
  PanelProps,
  'side' | 'at' | 'date' | 'nodes' | 'ties' | 'snapshots' | 'isOfPairs'
> & {
  /** The sides that it is of. */
  readonly captioned: readonly ('A' | 'B')[];
};

/** Each picture with its date, its sums, and whose account of whom it has. */
function panelsIn(
  choice: Choice,
  difference: Difference,
  { first, second, pairs }: Subject,
): Told[] {
  const { language, at, vs } = choice;
  const one = (snapshot: Snapshot, day: number, side: 'a' | 'b' | null): Told => ({
    side,
    at: day,
    date: periodWords(snapshot.period, language),
    captioned: [side === 'b' ? 'B' : 'A'],
    nodes: snapshot.nodes.length,
    ties: snapshot.ties.length,
    snapshots: [snapshot],
    isOfPairs: false,
  });
  if (!second) return [one(first, at, null)];
  if (choice.view !== 'diff') return [one(first, at, 'a'), one(second, vs, 'b')];
  const date = commaList(
    [first, second].map(({ period }) => periodWords(period, language)),
    language,
  );
  return [
    {
      side: null,
      at,
      date,
      captioned: ['A', 'B'],
      ...union(difference),
      snapshots: pairs?.snapshots ?? [first, second],
      isOfPairs: pairs !== null,
    },
  ];
}

/** What a difference shows: each node and each spell of either side once. */
function union({ from, to }: Difference) {
  const nodes = new Set([...from.nodes, ...to.nodes].map(({ node }) => node.id));
  const ties = new Set([...from.ties, ...to.ties].map(({ number }) => number));
  return { nodes: nodes.size, ties: ties.size };
}

/** Shows all of the picture at first, and when its container changes. */
function useFit(link: Link, panels: Pick<Panels, 'plan'> | null, size: Size | null): void {
  const { width, height } = panels?.plan.room ?? { width: 0, height: 0 };
  useLayoutEffect(() => {
    if (size && width > 0) link.tell({ camera: fitted({ width, height }, size) }, null);
  }, [link, size, width, height]);
}

/** What a person does to a picture, as actions. */
function useDeeds(
  panels: Pick<Panels, 'plan'> | null,
  { first, second, pairs }: Subject,
  dispatch: Dispatch<Action>,
): Deeds {
  return useMemo(() => {
    const snapshots = pairs?.snapshots ?? (second ? [second, first] : [first]);
    return {
      onSelect: (mark) =>
        dispatch({ type: 'choose', part: chosenIn(pairs, mark && idOfMark(mark, snapshots)) }),
      onDrop: (place, point) => {
        if (!panels) return;
        const rows = rowsFor(panels.plan, place, point);
        dispatch({ type: 'edit', edit: { kind: 'put-positions', rows } });
      },
    };
  }, [panels, first, second, pairs, dispatch]);
}

/** What it means to choose something in a picture by its id: a pair is the way between its two. */
function chosenIn(pairs: PairPicture | null, id: string | null): Partial<Choice> {
  const pair = pairs && id !== null ? pairIn(pairs.network, id) : null;
  if (pair) return { path: pair, selected: null };
  return pairs && id === null ? { path: null, selected: null } : { selected: id };
}
