import { type Answer, type Source, labelIn, saysIn } from '../graph/dataset.ts';
import { type AnswerTable, answerTable } from '../words/answers.ts';
import { citationShort, isDocument } from '../words/citations.ts';
import { commaList, sayIn } from '../words/messages.ts';
import { locatorWords } from '../words/locator.ts';
import { replyName } from '../words/names.ts';
import { type Direction, footBand, headBand } from './bands.ts';
import { type FigureInput, groundColour, inkedFor, titleOf } from './figure.ts';
import { footOf } from './foot.ts';
import { type Figure, type Item, group, path, textLine } from './list.ts';
import { MARGIN, PAGE } from './page.ts';
import {
  type Cell,
  type Line,
  PAD,
  type Row,
  STEP,
  inPages,
  linesIn,
  rowOf,
} from './questionrows.ts';
import { MARK_RADIUS, replyMark } from './replymark.ts';
import { type Weight, wrapped } from './text.ts';
import { THEME, TYPE } from './theme.ts';

/** More columns of documents would be too narrow to read: all answers then stand in one. */
const MOST_COLUMNS = 6;
const GUTTER = 16;
/** Room for the mark of a reply. */
const MARK = 16;
/** How much wider than a source's the column of questions is. */
const QUESTION = 1.25;
/** In how many columns answers stand where no source has one of its own. */
const FREE_COLUMNS = 4;

type Sheet = {
  readonly input: FigureInput;
  readonly direction: Direction;
  readonly widths: readonly number[];
  readonly header: Row;
};

/**
 * The questions with what each source answers, as pictures: on a sheet of paper as many as it
 * takes, each with the head of the table; else one that is as long as the table. Nothing is left out.
 * `isPaged` false makes one long picture of a sheet of paper too.
 */
export function questionSheets(given: FigureInput, isPaged = true): Figure[] {
  const input = inkedFor(given);
  const { network, choice, page = 'wide' } = input;
  const { language } = choice;
  const table = answerTable(network);
  const known = PAGE[page];
  const sheet = sheetOf(input, table);
  const rows = rowsOf(sheet, table);
  const without = new Set(input.without ?? known.spare);
  const foot = footOf({
    network,
    ties: [],
    difference: null,
    sources: table.sources,
    offices: null,
    address: input.address ?? null,
    language,
    width: known.width - 2 * MARGIN,
    without,
  });
  const theme = THEME[choice.theme];
  const title = without.has('title') ? null : titleOf(input);
  const say = sayIn(language);
  const deck = without.has('subtitle') ? null : (input.subtitle ?? say('questions.title'));
  const head = headBand(title, [deck], known, theme, sheet.direction);
  const top = MARGIN + head.height + PAD;
  const footHeight = footBand(foot, without, known, theme, sheet.direction).height;
  const room = known.height - top - MARGIN - footHeight - PAD - sheet.header.height;
  const paged = isPaged && known.paper !== null;
  const parts = paged ? inPages(rows, room) : [rows];
  return parts.map((part, at) => {
    const length = part.reduce((sum, { height }) => sum + height, 0);
    const height = paged ? known.height : known.height - room + length;
    const drawn = { ...known, height };
    const number = parts.length > 1 ? [pageNumber(sheet, at, parts.length, height)] : [];
    return {
      width: known.width,
      height,
      paper: paged ? known.paper : null,
      language,
      direction: sheet.direction,
      title: commaList([titleOf(input), say('questions.title')], language),
      description:
        part
          .map(({ bands }) => bands[0]![0]!.map(({ text }) => text).join(' '))
          .filter((question) => question !== '')
          .join(' · ') || say('questions.title'),
      background: groundColour(input.ground ?? 'paper', theme),
      items: [
        ...head.items,
        ...drawnRows(sheet, [sheet.header, ...part], top),
        ...footBand(foot, without, drawn, theme, sheet.direction).items,
        ...number,
      ],
    };
  });
}

/** Which sources have a column each, by their places in the table; the others share one. */
function columnsOf({ sources }: AnswerTable): {
  readonly own: readonly Source[];
  readonly shared: readonly Source[];
} {
  const documents = sources.filter(isDocument);
  const own = documents.length > 0 ? documents : sources;
  if (own.length > MOST_COLUMNS) return { own: [], shared: sources };
  return { own, shared: own === sources ? [] : sources.filter((source) => !isDocument(source)) };
}

function sheetOf(input: FigureInput, table: AnswerTable): Sheet {
  const { language } = input.choice;
  const { own } = columnsOf(table);
  const count = own.length === 0 ? FREE_COLUMNS : own.length;
  const room = PAGE[input.page ?? 'wide'].width - 2 * MARGIN - GUTTER * count;
  const share = room / (count + QUESTION);
  const widths = [share * QUESTION, ...Array.from({ length: count }, () => share)];
  const cells = [
    lines(sayIn(language)('questions.question'), widths[0]!, 600, 'ink'),
    ...own.map(({ id, ...source }) => [
      ...lines(id, share, 600, 'ink'),
      ...lines(citationShort({ id, ...source }, language), share, 400, 'quiet'),
    ]),
  ];
  return { input, direction: language === 'ar' ? 'rtl' : 'ltr', widths, header: rowOf([cells]) };
}

function rowsOf({ input, widths }: Sheet, table: AnswerTable): Row[] {
  const { language } = input.choice;
  const say = sayIn(language);
  const { own, shared } = columnsOf(table);
  const [first, width] = widths as readonly [number, number];
  const place = new Map(table.sources.map(({ id }, at) => [id, at]));
  return table.rows.map(({ question, answers }) => {
    const answer = ({ id }: Source): Answer | null => answers[place.get(id)!] ?? null;
    const others = shared.flatMap((source) => {
      const row = answer(source);
      return row === null ? [] : [reply(row, citationShort(source, language))];
    });
    const asked = own.map((source) => {
      const row = answer(source);
      return row ? reply(row, null) : lines(say('questions.none'), width, 400, 'quiet');
    });
    const heading = own.length > 0 ? lines(say('questions.others'), first, 400, 'quiet') : [];
    const told = lines(labelIn(question.label, language), first, 600, 'ink');
    const below = inColumns(others, widths.length - 1);
    if (own.length === 0) return rowOf([[told, ...below]]);
    return rowOf([[told, ...asked], ...(others.length > 0 ? [[heading, ...below]] : [])]);
  });

  /** What a source answers, where, and in which words. */
  function reply(row: Answer, name: string | null): Line[] {
    const { locator } = row;
    const place = locator && (locatorWords(locator, input.network, language) ?? locator);
    const head = [replyName(row.answer, language), place].filter((part) => part !== null);
    const [start, ...more] = lines(head.join(' · '), width - MARK, 600, 'ink');
    const says = saysIn(row.says, language);
    return [
      ...(start ? [{ ...start, reply: row.answer }, ...more] : []),
      ...(name === null ? [] : lines(name, width, 400, 'quiet')),
      ...(says === null ? [] : lines(says, width, 400, 'ink')),
    ];
  }
}

const lines = (text: string, width: number, weight: Weight, ink: Line['ink']): Line[] =>
  wrapped(text, width, TYPE.small, weight).map((line) => ({
    text: line,
    weight,
    ink,
    reply: null,
  }));

/** Answers in so many columns, in order down each, so that the longest is as short as can be. */
function inColumns(answers: readonly Cell[], count: number): Cell[] {
  const all = answers.reduce((sum, { length }) => sum + length, 0);
  for (let limit = Math.ceil(all / count); ; limit++) {
    const columns: Line[][] = [[]];
    for (const answer of answers) {
      const last = columns.at(-1)!;
      if (last.length > 0 && last.length + answer.length > limit) columns.push([...answer]);
      else last.push(...answer);
    }
    if (columns.length <= count) return columns;
  }
}

/** Rows below each other from a point down, a line under each, the first being the head. */
function drawnRows(sheet: Sheet, rows: readonly Row[], top: number): Item[] {
  const { input, direction, widths } = sheet;
  const theme = THEME[input.choice.theme];
  const { width } = PAGE[input.page ?? 'wide'];
  const starts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, one) => sum + one + GUTTER, MARGIN),
  );
  let y = top;
  return rows.map(({ bands, height }, at) => {
    let top = y + PAD;
    const items = bands.flatMap((cells) => {
      const from = top;
      top += linesIn(cells) * STEP + PAD;
      return cells.flatMap((cell, column) => {
        const x = direction === 'rtl' ? width - starts[column]! : starts[column]!;
        return cell.flatMap((line, order) => drawnLine(line, x, from + order * STEP, sheet));
      });
    });
    y += height;
    const rule = path(
      [
        ['M', MARGIN, y],
        ['L', width - MARGIN, y],
      ],
      { stroke: at === 0 ? theme.ink : theme.rule },
    );
    return group([...items, rule]);
  });
}

/** A line of a cell from its start and its top; a reply has its mark before it. */
function drawnLine(
  { text, weight, ink, reply }: Line,
  x: number,
  top: number,
  sheet: Sheet,
): Item[] {
  const { input, direction } = sheet;
  const theme = THEME[input.choice.theme];
  const side = direction === 'rtl' ? -1 : 1;
  const line = textLine(x + (reply === null ? 0 : side * MARK), top + TYPE.small * 0.95, text, {
    size: TYPE.small,
    weight,
    fill: theme[ink],
    anchor: direction === 'rtl' ? 'right' : 'left',
    direction,
  });
  return reply === null
    ? [line]
    : [...replyMark(reply, x + side * MARK_RADIUS, top + TYPE.small * 0.55, theme), line];
}

/** Which of how many pages it is, at the outer end of the last line. */
function pageNumber(sheet: Sheet, at: number, count: number, height: number): Item {
  const { input, direction } = sheet;
  const text = `${at + 1} / ${count}`;
  const width = PAGE[input.page ?? 'wide'].width;
  return textLine(direction === 'rtl' ? MARGIN : width - MARGIN, height - MARGIN + 9, text, {
    size: TYPE.small,
    fill: THEME[input.choice.theme].quiet,
    anchor: direction === 'rtl' ? 'left' : 'right',
  });
}
