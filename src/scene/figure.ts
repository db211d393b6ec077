import { labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { LiveTie } from '../graph/snapshot.ts';
import { comparisonOf } from '../words/comparison.ts';
import { commaList } from '../words/messages.ts';
import { aboutOf } from './about.ts';
import { type Band, type Direction, footBand, headBand } from './bands.ts';
import { changesSection } from './changes.ts';
import type { Choice } from './choice.ts';
import { footOf } from './foot.ts';
import { type Section, legendOf } from './legend.ts';
import { type LegendBox, legendColumn, legendStrip } from './legendbox.ts';
import { type Figure, type Item, group } from './list.ts';
import { officesLine } from './offices.ts';
import { type Area, MARGIN, PAGE, type Page, type PageName } from './page.ts';
import { type Panels, panelsIn } from './panels.ts';
import {
  type Subject,
  accountOf,
  datesOf,
  deckOf,
  describe,
  snapshotsOf,
  subjectOf,
} from './subject.ts';
import { THEME, type Theme } from './theme.ts';

export { PAGES } from './page.ts';

/** What a picture is made of. */
export type FigureInput = {
  readonly network: Network;
  readonly choice: Choice;
  /** Above the picture; without one, the data set's own. */
  readonly title?: string;
  /** `wide` unless told. */
  readonly page?: PageName;
  /** `full` has title, legend and sources; `bare` is the picture alone, for a page that has them. */
  readonly paper?: 'full' | 'bare';
};

/** A whole picture: one date, two side by side, or what differs between them. */
export function figureOf(input: FigureInput): Figure {
  const { network, choice, page = 'wide', paper = 'full' } = input;
  const { language } = choice;
  const size = PAGE[page];
  const subject = subjectOf(network, choice);
  const title = input.title ?? labelIn(network.dataset.description.title, language);
  const whole: Area = { x: 0, y: 0, width: size.width, height: size.height };
  const items =
    paper === 'bare'
      ? panelsIn(network, choice, subject, whole).items
      : fullItems(network, choice, subject, title, size);
  return {
    ...size,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: commaList([title, datesOf(subject, language)], language),
    description: describe(subject, language, aboutOf(network, choice)),
    background: THEME[choice.theme].paper,
    items,
  };
}

const RAIL = 270;
const GAP = 32;
const AIR = 18;

/** What of a page is settled before the picture is fitted into what is left. */
type Setting = {
  readonly page: Page;
  readonly theme: Theme;
  readonly direction: Direction;
  readonly head: Band;
  readonly foot: Band;
};

function fullItems(
  network: Network,
  choice: Choice,
  subject: Subject,
  title: string,
  page: Page,
): Item[] {
  const { language } = choice;
  const theme = THEME[choice.theme];
  const direction: Direction = language === 'ar' ? 'rtl' : 'ltr';
  const width = page.width - 2 * MARGIN;
  // Legend and foot tell what is shown, which does not depend on where; a draft shows it.
  const draft = panelsIn(network, choice, subject, { x: 0, y: 0, width, height: page.height / 2 });
  const offices = officesLine(draft.plan, draft.frames);
  const seen = snapshotsOf(subject).flatMap(({ ties }) => ties);
  const foot = footOf(network, once(seen), subject.difference, offices, language, width);
  const deck = [deckOf(subject, language, aboutOf(network, choice)), accountOf(subject, language)];
  const setting: Setting = {
    page,
    theme,
    direction,
    head: headBand(title, deck, page, theme, direction),
    foot: footBand(foot, page, theme, direction),
  };
  const { area, legends } = arranged(setting, choice, subject, draft);
  const panels = panelsIn(network, choice, subject, area);
  return [...setting.head.items, ...panels.items, ...legends, ...setting.foot.items];
}

/** Ties of two dates, each once. */
function once(ties: readonly LiveTie[]): LiveTie[] {
  return [...new Map(ties.map((tie) => [`${tie.number} ${tie.presence}`, tie])).values()];
}

type Arrangement = { readonly area: Area; readonly legends: readonly Item[] };

/**
 * Where the picture stands, and the legend beside or below it: beside it on a wide page with one
 * picture. A difference has its changes in words beside it, and the legend below.
 */
function arranged(setting: Setting, choice: Choice, subject: Subject, draft: Panels): Arrangement {
  const { page, theme, direction, head, foot } = setting;
  const top = MARGIN + head.height + AIR;
  const bottom = page.height - MARGIN - foot.height;
  const width = page.width - 2 * MARGIN;
  const isWide = page.width > page.height;
  const { difference } = subject;
  const inOne = choice.view === 'diff' ? difference : null;
  const sections = legendOf(
    draft.plan,
    choice.theme,
    draft.frames,
    inOne ? comparisonOf(inOne) : null,
  );
  const told: Section[] = inOne
    ? [changesSection(inOne, theme, choice.language, isWide ? 20 : 12)]
    : [];
  const beside = !isWide ? [] : inOne ? told : subject.second ? [] : sections;
  const below = isWide ? (beside === sections ? [] : sections) : [...told, ...sections];
  const strip = legendStrip(below, width, theme, direction);
  const foundation = bottom - (below.length > 0 ? strip.height + AIR : 0);
  const legends: Item[] = [];
  if (below.length > 0)
    legends.push(
      legendGroup(strip, { x: MARGIN, y: bottom - strip.height, width, height: strip.height }),
    );
  if (beside.length === 0)
    return { area: { x: MARGIN, y: top, width, height: foundation - top }, legends };
  const column = legendColumn(beside, RAIL, theme, direction);
  const [railX, x] =
    direction === 'ltr' ? [page.width - MARGIN - RAIL, MARGIN] : [MARGIN, MARGIN + RAIL + GAP];
  legends.push(legendGroup(column, { x: railX, y: top, width: RAIL, height: column.height }));
  return { area: { x, y: top, width: width - RAIL - GAP, height: foundation - top }, legends };
}

const legendGroup = (box: LegendBox, area: Area): Item => group(box.draw(area));
