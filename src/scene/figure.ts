import { labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { LiveTie } from '../graph/snapshot.ts';
import { commaList } from '../words/messages.ts';
import { aboutOf } from './about.ts';
import { type Setting, arranged, partsOf } from './arrangement.ts';
import { type Direction, footBand, headBand } from './bands.ts';
import type { Choice } from './choice.ts';
import { footOf } from './foot.ts';
import type { Figure, Item } from './list.ts';
import { officesLine } from './offices.ts';
import { type Area, MARGIN, PAGE, type Page, type PageName } from './page.ts';
import { panelsIn } from './panels.ts';
import {
  type Subject,
  accountLines,
  accountOf,
  datesOf,
  deckOf,
  describe,
  snapshotsOf,
  subjectOf,
} from './subject.ts';
import { THEME } from './theme.ts';

export { PAGES } from './page.ts';

/** What a picture is made of. */
export type FigureInput = {
  readonly network: Network;
  readonly choice: Choice;
  /** Above the picture; without one, the data set's own. */
  readonly title?: string;
  /** `wide` unless told; `half` has room for a bare picture only. */
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
  const deck = [
    deckOf(subject, language, aboutOf(network, choice)),
    accountOf(subject, language),
    ...accountLines(network, choice, snapshotsOf(subject), language),
  ];
  const setting: Setting = {
    page,
    theme,
    direction,
    head: headBand(title, deck, page, theme, direction),
    foot: footBand(foot, page, theme, direction),
  };
  const { area, legends } = arranged(setting, partsOf(choice, subject, draft, page));
  const panels = panelsIn(network, choice, subject, area);
  return [...setting.head.items, ...panels.items, ...legends, ...setting.foot.items];
}

/** Ties of two dates, each once. */
function once(ties: readonly LiveTie[]): LiveTie[] {
  return [...new Map(ties.map((tie) => [`${tie.number} ${tie.presence}`, tie])).values()];
}
