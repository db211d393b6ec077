import { type Dispatch, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { Difference } from '../graph/diff.ts';
import type { Network } from '../graph/network.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { aboutOf } from '../scene/about.ts';
import type { Choice } from '../scene/choice.ts';
import { rowsFor } from '../scene/move.ts';
import { idOfMark } from '../scene/emphasis.ts';
import { type Panels, panelsOf } from '../scene/panels.ts';
import type { Subject } from '../scene/subject.ts';
import { dayWords } from '../words/dates.ts';
import { commaList, sayIn } from '../words/messages.ts';
import type { Frame } from '../scene/frame.ts';
import { Lately } from './Lately.tsx';
import type { Action } from './state.ts';
import type { Staging } from './view/Stages.tsx';
import { type PanelProps, Panel } from './view/Panel.tsx';
import type { Deeds } from './view/View.ts';
import { type Size, fitted, roomIn } from './view/camera.ts';
import { type Link, linkOf } from './view/link.ts';
import './view/view.css';

const loadStages = () => import('./view/Stages.tsx');

type Staged = {
  readonly of: Pick<Panels, 'plan'> | null;
  readonly staging: Staging | null;
  readonly frame: Frame | null;
};

/** The picture of one date, of two side by side, or of what differs between them. */
export function Pictures(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly difference: Difference;
  readonly ready: boolean;
  readonly dispatch: Dispatch<Action>;
}) {
  const { network, choice, difference, ready, dispatch } = props;
  const [box, measure] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  const [link] = useState(linkOf);
  const [isStill, stayStill] = useState(false);
  const subject = useMemo(() => subjectIn(choice, difference), [choice, difference]);
  const panels = useMemo(
    () => (size ? panelsOf(network, choice, subject, roomIn(size)) : null),
    [network, choice, subject, size],
  );
  useFit(link, panels, size);
  const deeds = useDeeds(panels, subject, dispatch);
  const told = useMemo(() => panelsIn(choice, difference, subject), [choice, difference, subject]);
  const onChoose = useCallback(
    (selected: string | null) => dispatch({ type: 'choose', part: { selected } }),
    [dispatch],
  );
  const onFailed = useCallback(() => stayStill(true), []);
  const [staged, stage] = useState<Staged>({ of: null, staging: null, frame: null });
  const onStage = useCallback(
    (staging: Staging | null, frame: Frame | null) => stage({ of: panels, staging, frame }),
    [panels],
  );
  // A stage of other dates, or at other places, is none of this picture.
  const standing = choice.view === 'diff' && staged.of === panels ? staged : null;
  const shownFrames = standing?.frame ? [standing.frame] : panels?.frames;
  const say = sayIn(choice.language);
  return (
    <>
      {choice.view === 'diff' && panels ? (
        <Lately
          load={loadStages}
          given={{
            plan: panels.plan,
            theme: choice.theme,
            difference,
            staging: standing?.staging ?? null,
            say,
            onStage,
          }}
          failed={<p role="alert">{say('notice.part')}</p>}
        />
      ) : null}
      <div className="pictures">
        {told.map((panel, at) => (
          <Panel
            key={panel.side ?? 'one'}
            {...panel}
            ready={ready}
            measure={at === 0 ? measure : null}
            plan={panels?.plan ?? null}
            frame={shownFrames?.[at] ?? null}
            size={size}
            theme={choice.theme}
            language={choice.language}
            selected={choice.selected}
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

/** What the pictures are of: snapshots that the page has worked out already. */
function subjectIn({ view }: Choice, difference: Difference): Subject {
  const { from, to } = difference;
  return view === 'one'
    ? { first: from, second: null, difference: null, strip: null }
    : { first: from, second: to, difference, strip: null };
}

type Told = Pick<PanelProps, 'side' | 'at' | 'date' | 'caption' | 'nodes' | 'ties' | 'snapshots'>;

/** Each picture with its date, its sums, and whose account of whom it has. */
function panelsIn(choice: Choice, difference: Difference, { first, second }: Subject): Told[] {
  const { language, at, vs } = choice;
  const one = (snapshot: Snapshot, day: number, side: 'a' | 'b' | null): Told => ({
    side,
    at: day,
    date: dayWords(day, language),
    caption: dayWords(day, language),
    nodes: snapshot.nodes.length,
    ties: snapshot.ties.length,
    snapshots: [snapshot],
  });
  if (!second) return [one(first, at, null)];
  if (choice.view !== 'diff') return [one(first, at, 'a'), one(second, vs, 'b')];
  const date = commaList([dayWords(at, language), dayWords(vs, language)], language);
  return [
    { side: null, at, date, caption: null, ...union(difference), snapshots: [first, second] },
  ];
}

/** What a difference shows: each node and each spell of either side once. */
function union({ from, to }: Difference) {
  const nodes = new Set([...from.nodes, ...to.nodes].map(({ node }) => node.id));
  const ties = new Set([...from.ties, ...to.ties].map(({ number }) => number));
  return { nodes: nodes.size, ties: ties.size };
}

/** The size of an element, and again when it changes; null before it is known. */
function useSize(box: HTMLElement | null): Size | null {
  const [size, resize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (!box) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      resize((last) =>
        last?.width === width && last.height === height ? last : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  return size;
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
  { first, second }: Subject,
  dispatch: Dispatch<Action>,
): Deeds {
  return useMemo(() => {
    const snapshots = second ? [second, first] : [first];
    return {
      onSelect: (mark) =>
        dispatch({ type: 'choose', part: { selected: mark && idOfMark(mark, snapshots) } }),
      onDrop: (place, point) => {
        if (!panels) return;
        const rows = rowsFor(panels.plan, place, point);
        dispatch({ type: 'edit', edit: { kind: 'put-positions', rows } });
      },
    };
  }, [panels, first, second, dispatch]);
}
