import { labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { LiveTie } from '../graph/snapshot.ts';
import { commaList, sayIn } from '../words/messages.ts';
import { aboutOf } from './about.ts';
import { type Setting, arranged, partsOf } from './arrangement.ts';
import { type Direction, footBand, headBand } from './bands.ts';
import type { Choice } from './choice.ts';
import { footOf } from './foot.ts';
import { type Figure, type Item, textLine } from './list.ts';
import { officesLine } from './offices.ts';
import { type Area, MARGIN, PAGE, type Page, type PageName, type Part } from './page.ts';
import { type Panels, isPaired, panelsIn } from './panels.ts';
import {
  type PartChoice,
  type Subject,
  accountLines,
  accountOf,
  countActors,
  datesOf,
  deckOf,
  describe,
  snapshotsOf,
  subjectOf,
} from './subject.ts';
import { THEME, TYPE, type Theme } from './theme.ts';

export { PAGES } from './page.ts';

/** What a picture stands on: the theme's paper, white, or nothing, so that what lies below shows through. */
export const GROUNDS = ['paper', 'white', 'transparent'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a picture is made of. */
export type FigureInput = {
  readonly network: Network;
  readonly choice: Choice;
  /** Above the picture; without one, the data set's own. */
  readonly title?: string;
  /** Below the title; without one, what differs in a sentence. */
  readonly subtitle?: string;
  /** `wide` unless told; `half` has room for a bare picture only. */
  readonly page?: PageName;
  /** What is left out around the picture; unless told, what the page has no room for. */
  readonly without?: readonly Part[];
  /** Where it can be seen in the page. */
  readonly address?: string;
  /** Of a picture of a part: the ids of those who alone have a place in it; all unless told. */
  readonly only?: readonly string[] | undefined;
  /** What it stands on; the theme's paper unless told. */
  readonly ground?: Ground;
  /** `full` has title, legend and sources; `bare` is the picture alone, for a page that has them. */
  readonly paper?: 'full' | 'bare';
};

/** A whole picture: one date, two side by side, or what differs between them. */
export function figureOf(given: FigureInput): Figure {
  const input = inkedFor(given);
  const { network, page = 'wide', paper = 'full', ground = 'paper' } = input;
  const choice = shownIn(input);
  const { language } = choice;
  const { width, height, paper: sheet } = PAGE[page];
  const subject = subjectOf(network, choice);
  const part = partWords(input, subject);
  const whole: Area = { x: 0, y: 0, width, height };
  const items =
    paper === 'bare'
      ? panelsIn(network, choice, subject, whole).items
      : fullItems(input, subject, part, PAGE[page]);
  return {
    width,
    height,
    paper: sheet,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: commaList([titleOf(input), datesOf(subject, language)], language),
    description: joined(describe(subject, language, aboutOf(network, choice)), part),
    background: groundColour(ground, THEME[choice.theme]),
    items,
  };
}

/** What a picture is made of, in inks that can be read on its ground: white has those of light paper. */
export const inkedFor = (input: FigureInput): FigureInput =>
  input.ground === 'white' ? { ...input, choice: { ...input.choice, theme: 'light' } } : input;

/** The colour that a picture stands on; null for none. */
export const groundColour = (ground: Ground, { paper }: Theme): string | null =>
  ground === 'transparent' ? null : ground === 'white' ? '#ffffff' : paper;

/** The title that is typed, else the data set's own. */
export const titleOf = ({ title, network, choice }: FigureInput): string =>
  title ?? labelIn(network.dataset.description.title, choice.language);

const joined = (description: string, part: string | null): string =>
  part === null ? description : `${description} ${part}`;

/** What of the data a picture shows: all of a choice, or a part of it. */
export const shownIn = ({ choice, only }: FigureInput): PartChoice =>
  only === undefined ? choice : { ...choice, only };

/** That a picture shows a part, and how large that is; null for the whole. */
function partWords({ network, choice, only }: FigureInput, part: Subject): string | null {
  if (only === undefined) return null;
  const [shown, all] = [part, subjectOf(network, choice)].map(countActors);
  return sayIn(choice.language)('picture.part', { shown: shown!, all: all! });
}

/** How often a page is set anew until it tells as many names without room as it has. */
const PASSES = 3;

function fullItems(input: FigureInput, subject: Subject, part: string | null, page: Page): Item[] {
  const { network } = input;
  const choice = shownIn(input);
  const without = new Set(input.without ?? page.spare);
  const width = page.width - 2 * MARGIN;
  // Legend and foot tell what is shown, which does not depend on where; a draft shows it.
  const draft = panelsIn(network, choice, subject, { x: 0, y: 0, width, height: page.height / 2 });
  const parts = partsOf(choice, subject, draft, page, without);
  const say = sayIn(choice.language);
  let unnamed = 0;
  for (let pass = 1; ; pass++) {
    const notes = unnamed === 0 ? [] : [say('picture.unnamed', { count: unnamed })];
    const setting = settingOf(input, subject, draft, part === null ? notes : [part, ...notes]);
    const { area, legends } = arranged(setting, parts);
    const panels = panelsIn(network, choice, subject, area, isHeaded(subject, without));
    const count = countUnnamed(panels);
    if (count === unnamed || pass === PASSES) {
      const nothing = panels.plan.spots.length === 0 ? [nothingLine(area, choice)] : [];
      return [
        ...setting.head.items,
        ...panels.items,
        ...nothing,
        ...legends,
        ...setting.foot.items,
      ];
    }
    unnamed = count;
  }
}

/** Head and foot of a page; `notes` are what the foot tells before all else. */
function settingOf(
  input: FigureInput,
  subject: Subject,
  draft: Panels,
  notes: readonly string[],
): Setting {
  const { network, address = null } = input;
  const page = PAGE[input.page ?? 'wide'];
  const choice = shownIn(input);
  const { language } = choice;
  const without = new Set(input.without ?? page.spare);
  const theme = THEME[choice.theme];
  const direction: Direction = language === 'ar' ? 'rtl' : 'ltr';
  const foot = footOf({
    network,
    ties: subject.pairs?.memberships ?? seenIn(subject),
    difference: subject.difference,
    notes,
    offices: officesLine(draft.plan, draft.frames),
    address,
    language,
    width: page.width - 2 * MARGIN,
    without,
  });
  const title = without.has('title') ? null : titleOf(input);
  return {
    page,
    theme,
    direction,
    head: headBand(title, deckIn(input, subject, without), page, theme, direction),
    foot: footBand(foot, without, page, theme, direction),
  };
}

/** How many of those that pictures show have no room for their name. */
function countUnnamed({ plan, frames }: Panels): number {
  const shown = new Set(frames.flatMap(({ looks }) => [...looks.spots.keys()]));
  return [...shown].filter((place) => plan.spots[place]!.isShy).length;
}

/** What stands where a picture would be that shows nobody. */
function nothingLine(area: Area, { language, theme }: Choice): Item {
  const x = area.x + area.width / 2;
  return textLine(x, area.y + area.height / 2, sayIn(language)('picture.nothing'), {
    size: TYPE.panel,
    fill: THEME[theme].quiet,
    anchor: 'middle',
    direction: language === 'ar' ? 'rtl' : 'ltr',
  });
}

/** Whether each of two pictures has its name above it, for its date or because their accounts differ. */
const isHeaded = ({ first, second }: Subject, without: ReadonlySet<Part>): boolean =>
  !without.has('dates') || (second !== null && first.view !== second.view);

/** The lines under a title: what differs, the date of a single picture, whose account it is. */
function deckIn(
  input: FigureInput,
  subject: Subject,
  without: ReadonlySet<Part>,
): (string | null)[] {
  const { network, subtitle } = input;
  const choice = shownIn(input);
  const { language } = choice;
  const { difference, second } = subject;
  const own = deckOf(subject, language, aboutOf(network, choice));
  const told = without.has('subtitle') ? null : (subtitle ?? (difference && own));
  const accounts = without.has('account')
    ? []
    : [
        accountOf(subject, language),
        ...accountLines(network, choice, snapshotsOf(subject), language),
      ];
  return [told, dateLine(), subject.pairs?.limit ?? null, ...accounts];

  function dateLine(): string | null {
    if (without.has('dates') || isPaired(choice, subject)) return null;
    // The sentence on what differs names both dates.
    if (second) return told === own ? null : datesOf(subject, language);
    return without.has('account') ? datesOf(subject, language) : own;
  }
}

/** The ties that a picture of a subject shows, each once. */
export const seenIn = (subject: Subject): LiveTie[] =>
  once(snapshotsOf(subject).flatMap(({ ties }) => ties));

/** Ties of two dates, each once. */
function once(ties: readonly LiveTie[]): LiveTie[] {
  return [...new Map(ties.map((tie) => [`${tie.number} ${tie.presence}`, tie])).values()];
}
