import type { Actor, Kind, Relation, Status } from '../graph/dataset.ts';
import { STATUSES } from '../graph/dataset.ts';
import { type Comparison } from '../words/comparison.ts';
import { type MessageId, isolated, sayIn } from '../words/messages.ts';
import { mentionWords } from '../words/lens.ts';
import { kindName, relationName, statusName } from '../words/names.ts';
import { changeKindName } from '../words/sentences.ts';
import { shortIn } from '../graph/dataset.ts';
import { drawBadge } from './badge.ts';
import { drawBody, drawDock } from './body.ts';
import type { ThemeName } from './choice.ts';
import type { Frame } from './frame.ts';
import { drawGround, leadOf } from './ground.ts';
import { drawHull } from './hulls.ts';
import type { Item } from './list.ts';
import { contestSign } from './marks.ts';
import type { Plan } from './plan.ts';
import { nameOf } from './labels.ts';
import { sealNameOf } from './seal.ts';
import { THEME, type Theme, SIZE } from './theme.ts';
import { type TieLook, drawTie } from './tie.ts';

/** A line of the legend: a sample, drawn around the middle of its room, and what it means. */
export type Entry = {
  readonly draw: (x: number, y: number) => readonly Item[];
  readonly text: string;
};

/** Entries that belong together. */
export type Section = {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** The width of the room for samples. */
  readonly sample: number;
};

/** The width of a sample of a tie. */
const SAMPLE = 40;

/** What is shown, in one or more frames of a plan. */
type Shown = {
  readonly plan: Plan;
  readonly theme: Theme;
  readonly looks: readonly TieLook[];
  readonly kinds: ReadonlySet<Kind>;
  readonly blocs: readonly ShownBloc[];
  /** Whether a hull cannot reach all of its members. */
  readonly isApart: boolean;
  /** Whether a hull of a difference is also shown as it was before. */
  readonly hasBefore: boolean;

  readonly relations: ReadonlySet<Relation>;
  readonly statuses: ReadonlySet<Status>;
  readonly docks: boolean;
  readonly quiet: boolean;
  readonly comparison: Comparison | null;
  readonly isStrip: boolean;
};

/** A bloc, and how it is drawn. */
type ShownBloc = {
  readonly actor: Actor;
  /** Its place among the blocs of the data. */
  readonly order: number;
  readonly style: 'spokes' | 'hull' | 'badge';
  readonly letter: string;
};

function blocsIn(plan: Plan, spokes: readonly number[], members: readonly number[]): ShownBloc[] {
  const found = new Map<number, ShownBloc>();
  for (const place of spokes) {
    const { actor, bloc } = plan.spots[plan.lines[place]!.to]!;
    found.set(bloc, { actor, order: bloc, style: 'spokes', letter: '' });
  }
  for (const place of members) {
    const { target, bloc, style, letter } = plan.memberships[place]!;
    const actor = plan.network.dataset.nodes[target]!;
    found.set(bloc, { actor, order: bloc, style, letter });
  }
  return [...found.values()].sort((a, b) => a.order - b.order);
}

const PLAIN: TieLook = {
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

/** The legend of what frames show, and of nothing else. `comparison` where it is a difference. */
export function legendOf(
  plan: Plan,
  themeName: ThemeName,
  frames: readonly Frame[],
  comparison: Comparison | null,
): Section[] {
  const shown = shownIn(plan, THEME[themeName], frames, comparison);
  return [
    changes(shown),
    actors(shown),
    memberships(shown),
    ties(shown),
    statuses(shown),
    accounts(shown),
    certainty(shown),
  ].filter(({ entries }) => entries.length > 0);
}

function shownIn(
  plan: Plan,
  theme: Theme,
  frames: readonly Frame[],
  comparison: Comparison | null,
): Shown {
  const lines = frames.flatMap(({ looks }) => [...looks.lines]);
  const docked = frames.flatMap(({ looks }) => [...looks.docks.values()]);
  const spots = frames.flatMap(({ looks }) => [...looks.spots]);
  const others = lines.filter(([place]) => !plan.lines[place]!.isSpoke);
  const spokes = lines.filter(([place]) => plan.lines[place]!.isSpoke);
  const members = frames.flatMap(({ looks }) => [...looks.members]);
  return {
    plan,
    theme,
    looks: [...[...lines, ...members].map(([, look]) => look), ...docked],
    kinds: new Set(spots.map(([place]) => plan.spots[place]!.actor.kind)),
    blocs: blocsIn(
      plan,
      spokes.map(([place]) => place),
      members.map(([place]) => place),
    ),
    hasBefore: frames.some(({ looks }) => looks.hulls.seen.some(({ before }) => before !== null)),
    isApart: frames.some(({ looks }) => looks.hulls.apart.size > 0),
    relations: new Set(others.map(([place]) => plan.lines[place]!.relation)),
    statuses: new Set(
      [...lines, ...members].flatMap(([, { status }]) => (status === null ? [] : [status])),
    ),
    docks: docked.length > 0,
    quiet: spots.some(([, look]) => look.quiet),
    comparison,
    isStrip: frames.length > 2,
  };
}

const language = ({ plan }: Shown) => plan.choice.language;
const description = ({ plan }: Shown) => plan.network.dataset.description;
const said = (shown: Shown, id: MessageId): string => sayIn(language(shown))(id);
const directionOf = (shown: Shown): 'ltr' | 'rtl' => (language(shown) === 'ar' ? 'rtl' : 'ltr');

function section(shown: Shown, heading: MessageId, entries: readonly Entry[]): Section {
  return { heading: said(shown, heading), entries, sample: SAMPLE };
}

/** A sample of a tie, lying in the direction of reading. */
function tieSample(shown: Shown, look: Partial<TieLook>, relation: Relation | null, bloc = -1) {
  return (x: number, y: number): readonly Item[] => {
    const half = (SAMPLE / 2 - 3) * (directionOf(shown) === 'rtl' ? -1 : 1);
    const from = { x: x - half, y };
    const to = { x: x + half, y };
    const shape = {
      course: { from, to, control: { x, y } },
      bloc,
      family: relation?.family ?? 'office',
      directed: relation?.directed ?? true,
      grain: 1,
      signs: { member: 0.36, bloc: 0.64, contest: 0.5, change: 0.5 },
    };
    const { line, signs } = drawTie(shown.theme, shape, { ...PLAIN, ...look });
    return [...line, ...signs];
  };
}

function changes(shown: Shown): Section {
  const { comparison, looks, plan } = shown;
  const accounts = comparison === 'accounts' || new Set(plan.lenses).size > 1;
  const kinds = (['began', 'ended', 'changed', 'kept'] as const).filter((kind) =>
    looks.some(({ change }) => change === kind),
  );
  const entries = kinds.map((change) => ({
    draw: tieSample(shown, { change }, null),
    text: changeKindName(change, accounts ? 'accounts' : 'time', language(shown)),
  }));
  if (looks.some(({ bold }) => bold))
    entries.push({
      draw: tieSample(shown, { bold: true }, null),
      text: said(shown, shown.isStrip ? 'picture.bold.strip' : 'picture.bold'),
    });
  const heading = shown.isStrip ? 'picture.strip' : accounts ? 'picture.accounts' : 'picture.dates';
  return section(shown, heading, entries);
}

function actors(shown: Shown): Section {
  const kinds = [...shown.kinds].filter((kind) => kind !== 'bloc');
  const entries = kinds.map((kind) => ({
    draw: nodeSample(shown, kind, false),
    text: kindName(kind, language(shown), description(shown)),
  }));
  if (shown.docks) entries.push({ draw: dockSample(shown), text: said(shown, 'picture.dock') });
  if (shown.plan.grounds.some(({ kind }) => kind === 'lead'))
    entries.push({ draw: leadSample(shown), text: said(shown, 'picture.lead') });
  if (shown.quiet)
    entries.push({ draw: nodeSample(shown, 'country', true), text: said(shown, 'picture.quiet') });
  return section(shown, 'picture.actors', entries);
}

/** A country that stands aside, and the line to its true place. */
function leadSample(shown: Shown): Entry['draw'] {
  const side = directionOf(shown) === 'rtl' ? -1 : 1;
  return (x, y) => {
    const home = { x: x - side * 12, y: y + 3 };
    const at = { x: x + side * 10, y: y - 2 };
    const lead = leadOf(home, [at.x, at.y], SIZE.country);
    return [drawGround(shown.theme, lead, 1), ...nodeSample(shown, 'country', false)(at.x, at.y)];
  };
}

/** The sources whose accounts are shown. */
const sourcesShown = ({ plan }: Shown): ReadonlySet<string> =>
  new Set(plan.lenses.flatMap((lens) => (lens.kind === 'record' ? [] : [lens.source])));

function nodeSample(shown: Shown, kind: Kind, quiet: boolean) {
  const { theme, plan } = shown;
  const actor = plan.spots.find((spot) => spot.actor.kind === kind)?.actor;
  return (x: number, y: number): readonly Item[] => {
    if (!actor) return [];
    const r = kind === 'leader' ? SIZE.head : SIZE.country;
    const name = nameOf('', SIZE.name, 400);
    const body = {
      actor,
      x,
      y,
      r,
      bloc: -1,
      name,
      initials: '',
      isLegible: true,
      grain: 1,
      direction: 'ltr' as const,
    };
    return drawBody(theme, body, { presence: 'certain', quiet, change: null, bold: false });
  };
}

function dockSample(shown: Shown) {
  const { theme, plan } = shown;
  return (x: number, y: number): readonly Item[] => {
    const side = plan.docks.mirrored ? -1 : 1;
    const dock = {
      x: x + side * 6,
      y: y - 2,
      r: 7.5,
      grain: 1,
      direction: 'ltr' as const,
      initials: '',
      isLegible: true,
    };
    const look = {
      presence: 'certain',
      quiet: false,
      change: null,
      bold: false,
      denied: false,
    } as const;
    return [
      ...nodeSample(shown, 'country', false)(x - side * 7, y + 3),
      ...drawDock(theme, dock, look),
    ];
  };
}

/**
 * One line for each bloc, in its colour. In a difference colour means change, and seals speak for
 * themselves; badges bear letters, which are always told.
 */
function memberships(shown: Shown): Section {
  const { comparison, blocs, isApart } = shown;
  const told = blocs.filter(({ style }) => comparison === null || style === 'badge');
  const entries: Entry[] = told.map((bloc) => ({
    draw: blocSample(shown, bloc),
    text: shortIn(bloc.actor, language(shown)),
  }));
  const hull = blocs.find(({ style }) => style === 'hull');
  if (hull) entries.push({ draw: badgeSample(shown, hull), text: said(shown, 'picture.marked') });
  if (hull && shown.hasBefore)
    entries.push({ draw: beforeSample(shown, hull), text: said(shown, 'picture.before') });
  if (isApart && hull) entries.push({ draw: () => [], text: said(shown, 'picture.apart') });
  return section(shown, 'picture.membership', entries);
}

/** A bloc as it is drawn: a spoke with its seal, a piece of a hull with it, or a badge. */
function blocSample(shown: Shown, bloc: ShownBloc): Entry['draw'] {
  if (bloc.style === 'badge') return badgeSample(shown, bloc);
  const { theme } = shown;
  const side = directionOf(shown) === 'rtl' ? -1 : 1;
  const member = tieSample(shown, {}, null, bloc.order);
  return (x, y) => {
    const body = {
      actor: bloc.actor,
      bloc: bloc.order,
      x: x + side * (SAMPLE / 2 - 9),
      y,
      r: bloc.style === 'hull' ? 6.5 : 9,
      name: sealNameOf('', 9, 1),
      initials: '',
      isLegible: true,
      grain: 0.7,
      direction: 'ltr' as const,
    };
    const look = { presence: 'certain', quiet: false, change: null, bold: false } as const;
    const below = bloc.style === 'hull' ? hullSample(shown, bloc.order, x, y) : member(x, y);
    return [...below, ...drawBody(theme, body, look)];
  };
}

/** A hull as it was at the first date of a difference. */
const beforeSample =
  (shown: Shown, { order }: ShownBloc): Entry['draw'] =>
  (x, y) =>
    hullSample(shown, order, x, y, true);

/** A lozenge with round ends. */
function hullSample(
  { theme }: Shown,
  order: number,
  x: number,
  y: number,
  isBefore = false,
): Item[] {
  const [half, high] = [SAMPLE / 2 - 2, 8];
  const segments = [
    ['M', x - half + high, y - high],
    ['L', x + half - high, y - high],
    ['Q', x + half, y - high, x + half, y],
    ['Q', x + half, y + high, x + half - high, y + high],
    ['L', x - half + high, y + high],
    ['Q', x - half, y + high, x - half, y],
    ['Q', x - half, y - high, x - half + high, y - high],
    ['Z'],
  ] as const;
  const hull = { segments, apart: [] };
  const none = { segments: [], apart: [] };
  const parts = isBefore ? { hull: none, before: hull } : { hull, before: null };
  return drawHull(theme, parts, order, 0.8);
}

function badgeSample(shown: Shown, { order, letter }: ShownBloc): Entry['draw'] {
  const look = shown.comparison === null ? PLAIN : { ...PLAIN, change: 'kept' as const };
  return (x, y) => {
    const shape = { x, y, grain: 1.15, bloc: order, letter, direction: directionOf(shown) };
    return drawBadge(shown.theme, shape, look);
  };
}

function ties(shown: Shown): Section {
  const change = shown.comparison === null ? null : 'kept';
  const order = shown.plan.network.dataset.relations;
  const relations = order.filter((relation) => shown.relations.has(relation));
  const entries = relations.map((relation) => ({
    draw: tieSample(shown, { sign: relation.sign, change }, relation),
    text: relationName(relation, language(shown)),
  }));
  return section(shown, 'picture.ties', entries);
}

function statuses(shown: Shown): Section {
  const marked = STATUSES.filter(
    (status) => status !== 'active' && status !== 'claimed' && shown.statuses.has(status),
  );
  const entries = marked.map((status) => ({
    draw: tieSample(shown, { status }, null),
    text: statusName(status, language(shown), description(shown)),
  }));
  return section(shown, 'picture.status', entries);
}

/** What sources assert, deny and do not mention, where an account other than the record is shown. */
function accounts(shown: Shown): Section {
  const { looks } = shown;
  const words = sayIn(language(shown));
  const isUnmentioned = looks.some(({ mentioned }) => !mentioned);
  const isDenied = looks.some(({ denied }) => denied);
  const entries = [...sourcesShown(shown)].flatMap((id) => {
    const source = isolated(id, language(shown));
    const told: Entry[] = [];
    const tell = (look: Partial<TieLook>, text: string) =>
      told.push({ draw: tieSample(shown, look, null), text });
    if (isUnmentioned || isDenied) tell({}, words('picture.mentioned', { source }));
    if (isDenied) tell({ denied: true }, words('picture.denied', { source }));
    if (isUnmentioned) tell({ mentioned: false }, mentionWords(false, id, language(shown)));
    return told;
  });
  return section(shown, 'page.account', entries);
}

function certainty(shown: Shown): Section {
  const { looks, theme } = shown;
  const entries: Entry[] = [];
  const tell = (id: MessageId, look: Partial<TieLook>) =>
    entries.push({ draw: tieSample(shown, look, null), text: said(shown, id) });
  if (looks.some(({ presence }) => presence === 'possible')) {
    tell('picture.certain', {});
    tell('picture.possible', { presence: 'possible' });
  }
  if (looks.some(({ claimed }) => claimed)) tell('picture.claimed', { claimed: true });
  for (const contest of ['fact', 'date'] as const)
    if (looks.some(({ contested }) => contested === contest))
      entries.push({
        draw: (x, y) => contestSign(contest, { x, y, heading: 0, grain: 1 }, theme),
        text: said(shown, `picture.contested.${contest}`),
      });
  return section(shown, 'picture.certainty', entries);
}
