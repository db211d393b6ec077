import type { Problem } from '../../graph/problem.ts';
import { readSpell } from '../../time/spell.ts';
import { problemOf } from '../report.ts';
import type { Span } from './graph.ts';
import { type TimeUnit, endOf, isEndless, stampOf, startOf, timeUnitOf } from './moment.ts';
import { type XmlElement, attribute, childrenOf, within } from './xml.ts';

const MARKS = ['start', 'startopen', 'end', 'endopen', 'timestamp'] as const;
const LISTS = ['timestamps', 'intervals'] as const;

/** A list such as `<[2009-03-01, 2009-03-05); [2009-03-08, 2009-03-09]>`, as the elements it stands for. */
const INTERVAL = /([[\]()])\s*([^,;[\]()<>]+?)\s*,\s*([^,;[\]()<>]+?)\s*([[\]()])/g;

/** A bound of one element, before it is a date. */
type Marks = Readonly<Partial<Record<(typeof MARKS)[number], string>>>;

/** Reads the times of the elements of a GEXF file, and tells of those that are none. */
export class GexfTime {
  readonly problems: Problem[] = [];
  readonly unit: TimeUnit;
  private readonly file: string;
  /** The bounds of the graph that is being read: where it ends nothing is known to end. */
  private limit: { readonly start: string | null; readonly end: string | null } = NO_LIMIT;

  constructor(root: XmlElement, file: string) {
    this.file = file;
    const timed = ['graph', 'node', 'edge', 'spell', 'attvalue'].flatMap((name) =>
      within(root, name),
    );
    const texts = timed.flatMap((element) =>
      marksOf(element).flatMap((marks) => Object.values(marks)),
    );
    this.unit = timeUnitOf(texts);
    if (this.unit === 'date') return;
    const code = this.unit === 'year' ? 'time-years' : 'time-epoch';
    const value = texts.find((text) => !isEndless(text))!;
    this.problems.push(problemOf(code, { file, value }, 'kept', {}));
  }

  /** Takes the bounds of a graph, which are the coverage; null for an end that is not there. */
  enter(graph: XmlElement): { readonly start: string | null; readonly end: string | null } {
    const [marks = {}] = marksOf(graph);
    const first = this.read(
      startOf(marks.start ?? null, false, this.unit),
      graph,
      marks.start ?? '',
    );
    const last = this.read(startOf(marks.end ?? null, false, this.unit), graph, marks.end ?? '');
    const [start, end] = [first, last].map((date) => (date === '..' ? null : date));
    this.limit = { start: start ?? null, end: end ?? null };
    return this.limit;
  }

  /** The spells of an element; null where it has none. Faulty ones are told and left out. */
  spansOf(element: XmlElement): readonly Span[] | null {
    const spells = childrenOf(element, 'spells').flatMap((list) => childrenOf(list, 'spell'));
    const told = [element, ...spells].flatMap((one) =>
      marksOf(one).map((marks) => this.spanOf(marks, one)),
    );
    if (told.length === 0) return null;
    return joined(told.filter((span) => span !== null));
  }

  /** The days of one value of an attribute; null where it holds always. */
  valueSpan(element: XmlElement): Span | null {
    const [marks] = marksOf(element);
    return marks ? this.spanOf(marks, element) : null;
  }

  private spanOf(marks: Marks, element: XmlElement): Span | null {
    if (marks.timestamp !== undefined) {
      const found = stampOf(marks.timestamp, this.unit);
      if ('start' in found) return { ...found, seen: null };
      this.tell(found.fault, element, marks.timestamp);
      return null;
    }
    const from = marks.start ?? marks.startopen ?? null;
    const to = marks.end ?? marks.endopen ?? null;
    const start = this.read(
      startOf(from, marks.start === undefined, this.unit),
      element,
      from ?? '',
    );
    const end = this.read(endOf(to, marks.end === undefined, this.unit), element, to ?? '');
    if (start === null || end === null) return null;
    const span = this.bounded(start, end);
    if (readSpell(span, 'unknown').ok) return span;
    this.problems.push(
      problemOf(
        'spell-empty',
        { file: this.file, row: element.line, column: 'end', value: to ?? '' },
        'field-left-out',
        {
          start: from ?? '',
        },
      ),
    );
    return null;
  }

  /** What has no bound is known to hold as far as the graph goes, and not for ever. */
  private bounded(start: string, end: string): Span {
    const { limit } = this;
    const from = start === '..' ? limit.start : null;
    const to = end === '..' ? limit.end : null;
    const seen = from !== null && to !== null && from !== to ? `${from}/${to}` : (from ?? to);
    return { start: from === null ? start : null, end: to === null ? end : null, seen };
  }

  private read(date: ReturnType<typeof startOf>, element: XmlElement, text: string): string | null {
    if (date.ok) return date.edtf;
    this.tell(date.fault, element, text);
    return null;
  }

  private tell(
    code: Extract<ReturnType<typeof startOf>, { ok: false }>['fault'],
    element: XmlElement,
    value: string,
  ): void {
    const place = { file: this.file, row: element.line, value };
    this.problems.push(problemOf(code, place, 'field-left-out', {}));
  }
}

const NO_LIMIT = { start: null, end: null };

/** The times that the attributes of an element state. */
function marksOf(element: XmlElement): Marks[] {
  const list = LISTS.flatMap((name) => listed(attribute(element, name) ?? '', name));
  const marks: Record<string, string> = {};
  for (const name of MARKS) {
    const value = attribute(element, name);
    if (value !== null) marks[name] = value;
  }
  return Object.keys(marks).length === 0 ? list : [marks, ...list];
}

/** Times that stand in a list in one text. */
function listed(text: string, name: (typeof LISTS)[number]): Marks[] {
  if (name === 'timestamps')
    return text
      .split(/[<>[\],;\s]+/)
      .filter((one) => one !== '')
      .map((timestamp) => ({ timestamp }));
  return [...text.matchAll(INTERVAL)].map(([, left, from = '', to = '', right]) => ({
    [left === '[' ? 'start' : 'startopen']: from,
    [right === ']' ? 'end' : 'endopen']: to,
  }));
}

/** Spells that follow without a gap, as of one year after the other, are one. */
export function joined(spans: readonly Span[]): Span[] {
  const whole = /^Y?-?\d+-\d{2}-\d{2}$/;
  const list: Span[] = [];
  for (const span of spans) {
    const last = list.at(-1);
    if (last && last.end === span.start && whole.test(last.end ?? ''))
      list[list.length - 1] = { ...last, end: span.end, seen: last.seen ?? span.seen };
    else list.push(span);
  }
  return list;
}
