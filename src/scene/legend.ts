import type { Kind, Relation, Status } from '../graph/dataset.ts';
import { STATUSES } from '../graph/dataset.ts';
import { type Comparison } from '../words/comparison.ts';
import { type MessageId, sayIn } from '../words/messages.ts';
import { mentionWords } from '../words/lens.ts';
import { kindName, relationName, statusName } from '../words/names.ts';
import { changeKindName } from '../words/sentences.ts';
import { shortIn } from '../graph/dataset.ts';
import { drawBody, drawDock } from './body.ts';
import type { ThemeName } from './choice.ts';
import type { Frame } from './frame.ts';
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
  readonly blocs: ReadonlySet<number>;
  readonly relations: ReadonlySet<Relation>;
  readonly statuses: ReadonlySet<Status>;
  readonly docks: boolean;
  readonly quiet: boolean;
  readonly comparison: Comparison | null;
};

const PLAIN: TieLook = {
  presence: 'certain',
  status: null,
  sign: 0,
  contested: null,
  mentioned: true,
  claimed: false,
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
  const members = lines.filter(([place]) => plan.lines[place]!.bloc !== null);
  const others = lines.filter(([place]) => plan.lines[place]!.bloc === null);
  return {
    plan,
    theme,
    looks: [...lines.map(([, look]) => look), ...docked],
    kinds: new Set(spots.map(([place]) => plan.spots[place]!.actor.kind)),
    blocs: new Set(members.map(([place]) => plan.lines[place]!.to).sort((a, b) => a - b)),
    relations: new Set(others.map(([place]) => plan.lines[place]!.relation)),
    statuses: new Set(lines.flatMap(([, { status }]) => (status === null ? [] : [status]))),
    docks: docked.length > 0,
    quiet: spots.some(([, look]) => look.quiet),
    comparison,
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
      text: said(shown, 'picture.bold'),
    });
  return section(shown, accounts ? 'picture.accounts' : 'picture.dates', entries);
}

function actors(shown: Shown): Section {
  const kinds = [...shown.kinds].filter((kind) => kind !== 'bloc');
  const entries = kinds.map((kind) => ({
    draw: nodeSample(shown, kind, false),
    text: kindName(kind, language(shown), description(shown)),
  }));
  if (shown.docks) entries.push({ draw: dockSample(shown), text: said(shown, 'picture.dock') });
  if (shown.quiet)
    entries.push({ draw: nodeSample(shown, 'country', true), text: said(shown, 'picture.quiet') });
  return section(shown, 'picture.actors', entries);
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
    const look = { presence: 'certain', quiet: false, change: null, bold: false } as const;
    return [
      ...nodeSample(shown, 'country', false)(x - side * 7, y + 3),
      ...drawDock(theme, dock, look),
    ];
  };
}

/** One line for each bloc, in its colour; in a difference colour means change, and seals speak for themselves. */
function memberships(shown: Shown): Section {
  const { plan, comparison, theme } = shown;
  if (comparison !== null) return section(shown, 'picture.membership', []);
  const entries = [...shown.blocs].map((place) => {
    const spot = plan.spots[place]!;
    const member = tieSample(shown, {}, null, spot.bloc);
    const side = directionOf(shown) === 'rtl' ? -1 : 1;
    const draw = (x: number, y: number): readonly Item[] => {
      const body = {
        ...spot,
        x: x + side * (SAMPLE / 2 - 9),
        y,
        r: 9,
        name: sealNameOf('', 9, 1),
        initials: '',
        isLegible: true,
        grain: 0.7,
        direction: 'ltr' as const,
      };
      return [
        ...member(x, y),
        ...drawBody(theme, body, { presence: 'certain', quiet: false, change: null, bold: false }),
      ];
    };
    return { draw, text: shortIn(spot.actor, language(shown)) };
  });
  return section(shown, 'picture.membership', entries);
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
  if (looks.some(({ mentioned }) => !mentioned))
    for (const source of sourcesShown(shown))
      entries.push({
        draw: tieSample(shown, { mentioned: false }, null),
        text: mentionWords(false, source, language(shown)),
      });
  for (const contest of ['fact', 'date'] as const)
    if (looks.some(({ contested }) => contested === contest))
      entries.push({
        draw: (x, y) => contestSign(contest, { x, y, heading: 0, grain: 1 }, theme),
        text: said(shown, `picture.contested.${contest}`),
      });
  return section(shown, 'picture.certainty', entries);
}
