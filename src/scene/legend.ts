import { STATUSES, shortIn } from '../graph/dataset.ts';
import { PAIR_CHANGES } from '../graph/pairs.ts';
import type { Comparison } from '../words/comparison.ts';
import { mentionWords } from '../words/lens.ts';
import { type MessageId, isolated, sayIn } from '../words/messages.ts';
import { kindName, relationName, statusName } from '../words/names.ts';
import { pairKindName } from '../words/pairkind.ts';
import { changeKindName } from '../words/sentences.ts';
import type { ThemeName } from './choice.ts';
import type { Frame } from './frame.ts';
import {
  SAMPLE,
  type Sample,
  badgeSample,
  beforeSample,
  blocSample,
  dockSample,
  leadSample,
  nodeSample,
  tieSample,
} from './legendsample.ts';
import { type Seen, seenIn } from './legendseen.ts';
import { contestSign } from './marks.ts';
import type { Plan } from './plan.ts';
import { THEME } from './theme.ts';
import type { TieLook } from './tie.ts';

/** A line of the legend: a sample, drawn around the middle of its room, and what it means. */
export type Entry = {
  readonly draw: Sample;
  readonly text: string;
};

/** Entries that belong together. */
export type Section = {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** The width of the room for samples. */
  readonly sample: number;
};

/** The legend of what frames show, and of nothing else. `comparison` where it is a difference; it may be one of pairs. */
export function legendOf(
  plan: Plan,
  themeName: ThemeName,
  frames: readonly Frame[],
  comparison: Comparison | null,
  isOfPairs = false,
): Section[] {
  const seen = seenIn(plan, THEME[themeName], frames, comparison);
  return [
    isOfPairs ? pairs(seen) : changes(seen),
    actors(seen),
    memberships(seen),
    ...(isOfPairs ? [] : [ties(seen)]),
    statuses(seen),
    accounts(seen),
    certainty(seen),
  ].filter(({ entries }) => entries.length > 0);
}

const language = ({ plan }: Seen) => plan.choice.language;
const description = ({ plan }: Seen) => plan.network.dataset.description;
const said = (seen: Seen, id: MessageId): string => sayIn(language(seen))(id);

function section(seen: Seen, heading: MessageId, entries: readonly Entry[]): Section {
  return { heading: said(seen, heading), entries, sample: SAMPLE };
}

function changes(seen: Seen): Section {
  const { comparison, looks, plan } = seen;
  const accounts = comparison === 'accounts' || new Set(plan.lenses).size > 1;
  const kinds = (['began', 'ended', 'changed', 'kept'] as const).filter((kind) =>
    looks.some(({ change }) => change === kind),
  );
  const entries = kinds.map((change) => ({
    draw: tieSample(seen, { change }, null),
    text: changeKindName(change, accounts ? 'accounts' : 'time', language(seen)),
  }));
  if (looks.some(({ bold }) => bold))
    entries.push({
      draw: tieSample(seen, { bold: true }, null),
      text: said(seen, seen.isStrip ? 'picture.bold.strip' : 'picture.bold'),
    });
  const heading = seen.isStrip ? 'picture.strip' : accounts ? 'picture.accounts' : 'picture.dates';
  return section(seen, heading, entries);
}

/** What became of pairs in a shared bloc. */
function pairs(seen: Seen): Section {
  const { comparison, looks } = seen;
  const kinds = PAIR_CHANGES.filter((kind) => looks.some(({ change }) => change === kind));
  const entries = kinds.map((change) => ({
    draw: tieSample(seen, { change }, null),
    text: pairKindName(change, comparison ?? 'time', language(seen)),
  }));
  return section(seen, 'changes.what.pairs', entries);
}

function actors(seen: Seen): Section {
  const kinds = [...seen.kinds].filter((kind) => kind !== 'bloc');
  const entries = kinds.map((kind) => ({
    draw: nodeSample(seen, kind, false),
    text: kindName(kind, language(seen), description(seen)),
  }));
  if (seen.docks) entries.push({ draw: dockSample(seen), text: said(seen, 'picture.dock') });
  if (seen.plan.grounds.some(({ kind }) => kind === 'lead'))
    entries.push({ draw: leadSample(seen), text: said(seen, 'picture.lead') });
  if (seen.quiet)
    entries.push({ draw: nodeSample(seen, 'country', true), text: said(seen, 'picture.quiet') });
  return section(seen, 'picture.actors', entries);
}

/** The sources whose accounts are shown. */
const sourcesSeen = ({ plan }: Seen): ReadonlySet<string> =>
  new Set(plan.lenses.flatMap((lens) => (lens.kind === 'record' ? [] : [lens.source])));

/**
 * One line for each bloc, in its colour. In a difference colour means change, and seals speak for
 * themselves; badges bear letters, which are always told.
 */
function memberships(seen: Seen): Section {
  const { comparison, blocs, isApart } = seen;
  const told = blocs.filter(({ style }) => comparison === null || style === 'badge');
  const entries: Entry[] = told.map((bloc) => ({
    draw: blocSample(seen, bloc),
    text: shortIn(bloc.actor, language(seen)),
  }));
  const hull = blocs.find(({ style }) => style === 'hull');
  if (hull) entries.push({ draw: badgeSample(seen, hull), text: said(seen, 'picture.marked') });
  if (hull && seen.hasBefore)
    entries.push({ draw: beforeSample(seen, hull), text: said(seen, 'picture.before') });
  if (isApart && hull) entries.push({ draw: () => [], text: said(seen, 'picture.apart') });
  return section(seen, 'picture.membership', entries);
}

function ties(seen: Seen): Section {
  const change = seen.comparison === null ? null : 'kept';
  const order = seen.plan.network.dataset.relations;
  const relations = order.filter((relation) => seen.relations.has(relation));
  const entries = relations.map((relation) => ({
    draw: tieSample(seen, { sign: relation.sign, change }, relation),
    text: relationName(relation, language(seen)),
  }));
  return section(seen, 'picture.ties', entries);
}

function statuses(seen: Seen): Section {
  const marked = STATUSES.filter(
    (status) => status !== 'active' && status !== 'claimed' && seen.statuses.has(status),
  );
  const entries = marked.map((status) => ({
    draw: tieSample(seen, { status }, null),
    text: statusName(status, language(seen), description(seen)),
  }));
  return section(seen, 'picture.status', entries);
}

/** What sources assert, deny and do not mention, where an account other than the record is shown. */
function accounts(seen: Seen): Section {
  const { looks } = seen;
  const words = sayIn(language(seen));
  const isUnmentioned = looks.some(({ mentioned }) => !mentioned);
  const isDenied = looks.some(({ denied }) => denied);
  const entries = [...sourcesSeen(seen)].flatMap((id) => {
    const source = isolated(id, language(seen));
    const told: Entry[] = [];
    const tell = (look: Partial<TieLook>, text: string) =>
      told.push({ draw: tieSample(seen, look, null), text });
    if (isUnmentioned || isDenied) tell({}, words('picture.mentioned', { source }));
    if (isDenied) tell({ denied: true }, words('picture.denied', { source }));
    if (isUnmentioned) tell({ mentioned: false }, mentionWords(false, id, language(seen)));
    return told;
  });
  return section(seen, 'page.account', entries);
}

function certainty(seen: Seen): Section {
  const { looks, theme } = seen;
  const entries: Entry[] = [];
  const tell = (id: MessageId, look: Partial<TieLook>) =>
    entries.push({ draw: tieSample(seen, look, null), text: said(seen, id) });
  if (looks.some(({ presence }) => presence === 'possible')) {
    tell('picture.certain', {});
    tell('picture.possible', { presence: 'possible' });
  }
  if (looks.some(({ claimed }) => claimed)) tell('picture.claimed', { claimed: true });
  for (const contest of ['fact', 'date'] as const)
    if (looks.some(({ contested }) => contested === contest))
      entries.push({
        draw: (x, y) => contestSign(contest, { x, y, heading: 0, grain: 1 }, theme),
        text: said(seen, `picture.contested.${contest}`),
      });
  return section(seen, 'picture.certainty', entries);
}
