import { type ReactNode, type Ref, useMemo, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Snapshot } from '../../graph/snapshot.ts';
import type { ThemeName } from '../../scene/choice.ts';
import { markOf } from '../../scene/emphasis.ts';
import type { Frame } from '../../scene/frame.ts';
import type { Figure } from '../../scene/list.ts';
import type { Plan } from '../../scene/plan.ts';
import { pairMark } from '../../scene/pairs.ts';
import { THEME } from '../../scene/theme.ts';
import type { Day } from '../../time/day.ts';
import { directionOf } from '../../words/messages.ts';
import { wayMark } from '../../scene/way.ts';
import { type Focusing, FocusLayer } from './FocusLayer.tsx';
import { Stage } from './Stage.tsx';
import type { Shown } from './Sheets.ts';
import type { Deeds } from './View.ts';
import type { Size } from './camera.ts';
import type { Link } from './link.ts';
import { rosterOf } from './roster.ts';

export type PanelProps = {
  readonly side: 'a' | 'b' | null;
  readonly at: Day;
  /** In words: of when the picture is. */
  readonly date: string;
  readonly caption: ReactNode;
  readonly nodes: number;
  readonly ties: number;
  /** What is told of its actors: one, or both of a difference. */
  readonly snapshots: readonly Snapshot[];
  /** Whether its ties are pairs of actors that share a bloc. */
  readonly isOfPairs: boolean;
  readonly ready: boolean;
  /** Set where the size of the pictures is taken from this one. */
  readonly measure: Ref<HTMLDivElement> | null;
  /** These are null until that size is known. */
  readonly plan: Plan | null;
  readonly frame: Frame | null;
  readonly size: Size | null;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly selected: string | null;
  /** The two actors between whom the ways stand out, where nothing is selected. */
  readonly path: readonly [string, string] | null;
  readonly about: string | null;
  readonly link: Link;
  readonly deeds: Deeds;
  readonly onChoose: (id: string | null) => void;
  readonly onFailed: () => void;
};

/** One picture with its caption above: the live canvas, and over it the focus layer. */
export function Panel(props: PanelProps) {
  const { side, at, nodes, ties, ready, caption, plan, frame, size, theme, selected, path } = props;
  const { about, snapshots, isOfPairs, link, deeds, measure, language, onChoose, onFailed } = props;
  const shown = useMemo<Shown | null>(
    () =>
      plan &&
      frame && {
        plan,
        frame,
        theme,
        selected:
          markOf(plan, selected) ??
          (path && (isOfPairs ? pairMark(plan, path) : wayMark(snapshots, path))),
      },
    [plan, frame, theme, selected, path, isOfPairs, snapshots],
  );
  const people = useRoster(props);
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <Stage
        marks={{ ready, at, nodes, ties, side }}
        figure={() => figureOf(props)}
        {...{ shown, link, deeds, measure, onFailed }}
      >
        {size && people ? (
          <FocusLayer
            {...people}
            {...{ size, link, selected, language }}
            name={side ?? 'one'}
            first={about}
            onSelect={onChoose}
          />
        ) : null}
      </Stage>
    </figure>
  );
}

type People = Pick<Focusing, 'roster' | 'date' | 'room'>;

/** Who is in the picture, when it rests: while a date is dragged nobody steps through it. */
function useRoster({ ready, plan, frame, snapshots, language, date }: PanelProps): People | null {
  const now = useMemo(
    () => plan && frame && { plan, frame, snapshots, language, date },
    [plan, frame, snapshots, language, date],
  );
  const [rested, rest] = useState(now);
  if (ready && rested !== now) rest(now);
  return useMemo(() => {
    if (!rested) return null;
    const { plan, frame, snapshots, language, date } = rested;
    return { roster: rosterOf(plan, frame.looks, snapshots, language), date, room: plan.room };
  }, [rested]);
}

/** The picture as a figure, the same marks in the same room. */
function figureOf({ plan, frame, language, date, theme }: PanelProps): Figure {
  return {
    width: plan?.room.width ?? 0,
    height: plan?.room.height ?? 0,
    paper: null,
    language,
    direction: directionOf(language),
    title: date,
    description: '',
    background: THEME[theme].paper,
    items: frame?.items ?? [],
  };
}
