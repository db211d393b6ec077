import type { Contest } from '../graph/contest.ts';
import type { Sign, Status } from '../graph/dataset.ts';
import type { LiveTie } from '../graph/snapshot.ts';
import { type Curve, headingAt, pointAt, strokesOf } from './curve.ts';
import type { SignParts } from './signs.ts';
import { type Item, path } from './list.ts';
import {
  type ChangeMark,
  type Place,
  changeSign,
  contestSign,
  denialSign,
  endMarker,
  statusLook,
  statusSign,
} from './marks.ts';
import { SIZE, type Theme, blocColour } from './theme.ts';

/** What there is to see of a tie at a date, or between two; of all its spells one. */
export type TieLook = {
  readonly presence: 'certain' | 'possible';
  readonly status: Status | null;
  readonly sign: Sign;
  readonly contested: Contest | null;
  /** False where the source whose account is shown does not speak of it. */
  readonly mentioned: boolean;
  /** Whether only one source says so. */
  readonly claimed: boolean;
  /** Whether the source whose account is shown says that it is not there: it is drawn, but no tie. */
  readonly denied: boolean;
  /** Whether it differs from the picture that this one stands beside. */
  readonly bold: boolean;
  /** In a difference only. */
  readonly change: ChangeMark | 'kept' | null;
};

/** A tie of which nothing is to be told but that it is there. */
export const PLAIN_LOOK: TieLook = {
  presence: 'certain',
  status: null,
  sign: 0,
  contested: null,
  mentioned: true,
  claimed: false,
  denied: false,
  bold: false,
  change: null,
};

/**
 * How the live ties of one key look together: the relation is as certain as any of them makes
 * it, its status is that of the tie that leads (certain before possible, then as they stand).
 */
export function lookOf(
  ties: readonly LiveTie[],
  change: TieLook['change'] = null,
  bold = false,
  denied = false,
): TieLook {
  let leading = ties[0]!;
  let isCertain = false;
  let contested: Contest | null = null;
  let mentioned = false;
  let claimed = true;
  // One loop, since a step of the slider looks at every live tie.
  for (const live of ties) {
    const { presence, tie, status } = live;
    if (leading.presence !== 'certain' && presence === 'certain') leading = live;
    if (live.relationPresence === 'certain') isCertain = true;
    if (contested !== 'fact') contested = live.contested ?? contested;
    if (live.mentioned !== false) mentioned = true;
    if (tie.account === null && status !== 'claimed') claimed = false;
  }
  const { status, sign } = leading;
  const presence = isCertain ? 'certain' : 'possible';
  return { presence, status, sign, contested, mentioned, claimed, denied, bold, change };
}

/** What of a tie its look is put on. */
export type TieShape = {
  readonly course: Curve;
  /** The place of its bloc among the blocs of the data; −1 for a tie that is no membership. */
  readonly bloc: number;
  readonly family: string;
  readonly directed: boolean;
  readonly grain: number;
  readonly signs: SignParts;
};

/** A tie in two layers: its line, and the signs that stand above all lines. */
export type DrawnTie = { readonly line: readonly Item[]; readonly signs: readonly Item[] };

/** The colour of a tie: in a difference its change's, else its bloc's, else its sign's. */
function tieColour(theme: Theme, shape: TieShape, look: TieLook): string {
  if (look.change !== null) return theme[look.change];
  if (look.denied) return theme.quiet;
  if (shape.bloc >= 0) return blocColour(theme, shape.bloc);
  if (shape.family === 'office' || look.sign === 0) return theme.plain;
  return look.sign > 0 ? theme.favours : theme.refuses;
}

/** Draws a tie as it looks. */
export function drawTie(theme: Theme, shape: TieShape, look: TieLook): DrawnTie {
  const { course, grain } = shape;
  const colour = tieColour(theme, shape, look);
  const { hollow, sign, at } = statusLook(look.status);
  const strong = look.change !== null && look.change !== 'kept';
  const width = widthOf(shape, look) * grain;
  const strokes = strokesOf(course);
  const dash = dashOf(look, grain);
  const cap = look.claimed ? 'round' : 'butt';
  const line: Item[] = hollow
    ? [
        path(strokes, { stroke: colour, width: width + 2.4 * grain, dash }),
        path(strokes, { stroke: theme.paper, width: Math.max(1, 1.5 * grain) }),
      ]
    : [path(strokes, { stroke: colour, width, dash, cap })];
  const place = (part: number): Place => ({
    ...pointAt(course, part),
    heading: headingAt(course, part),
    grain,
  });
  line.push(...endMarkers(theme, shape, look, colour, place));
  const signs: Item[] = [];
  if (sign !== null) signs.push(...statusSign(sign, place(shape.signs[at]), colour, theme.paper));
  if (strong) signs.push(...changeSign(look.change, place(shape.signs.change), theme));
  if (look.denied) signs.push(...denialSign(place(shape.signs.contest), theme));
  else if (look.contested !== null)
    signs.push(...contestSign(look.contested, place(shape.signs.contest), theme));
  return { line, signs };
}

/**
 * What changed or differs is bold, what was kept fine, what the source shown does not mention a hairline;
 * memberships are somewhat heavier than other ties.
 */
function widthOf({ bloc }: TieShape, { change, mentioned, denied, bold }: TieLook): number {
  if (bold) return SIZE.bold;
  if (denied && change === null) return SIZE.kept;
  if (!mentioned) return SIZE.hairline;
  if (change === 'kept') return SIZE.kept;
  if (change === 'moved') return SIZE.membership;
  if (change !== null) return SIZE.changed;
  return bloc >= 0 ? SIZE.membership : SIZE.tie;
}

/** What is denied is dashed and dotted in turn; predictions and claims are dotted, what is only possible is dashed. */
function dashOf({ claimed, denied, presence }: TieLook, grain: number): readonly number[] | null {
  if (denied) return [7, 3, 1.5, 3].map((length) => length * grain);
  if (claimed) return [0.1, 4 * grain];
  return presence === 'possible' ? [5 * grain, 3.5 * grain] : null;
}

/** Memberships, offices and pairs in a shared bloc end plainly; other ties show their sign at the end they point to. */
function endMarkers(
  { paper }: Theme,
  { bloc, family, directed }: TieShape,
  { sign, denied }: TieLook,
  colour: string,
  place: (part: number) => Place,
): Item[] {
  const isShared = family === 'membership' && !directed;
  if (denied || bloc >= 0 || family === 'office' || isShared) return [];
  const end = endMarker(sign, directed, place(1), colour, paper);
  if (directed) return end;
  return [...endMarker(sign, directed, place(0), colour, paper), ...end];
}
