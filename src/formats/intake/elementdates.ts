import { readSpell } from '../../time/spell.ts';
import type { Problem } from '../../graph/problem.ts';
import { BOUND_COLUMNS } from '../bounds.ts';
import { type DateOrder, dateOrderOf, readWorldDate } from './dates.ts';
import { hullOf } from './ends.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { type Dates, NO_DATES } from './rowdates.ts';

/** The values of an element that are its dates. */
export const DATE_COLUMNS = ['start', 'end', 'seen'] as const;
type DateColumn = (typeof DATE_COLUMNS)[number];

/** What a date that is not there means: of an actor always, of a tie not known or, where nothing is dated, open. */
export type Blank = 'always' | 'unknown' | 'open';

/** What an element is dated, and its values without the dates. */
export type Dated = { readonly dates: Dates; readonly rest: Map<string, string> };

/** What is told of a date: what is wrong with it, where, what was done, and the start of a spell that is none. */
export type DateNote = {
  readonly code: 'spell-empty' | 'spells-several' | Fault;
  readonly place: { readonly column?: string; readonly value?: string };
  readonly done: Problem['done'];
  readonly start: string;
};

type Fault = Extract<ReturnType<typeof readWorldDate>, { ok: false }>['fault'];
type Tell = (note: DateNote) => void;

/** Reads when the nodes and edges of a graph hold: by their spells, else by their values. */
export class ElementDates {
  private readonly orders: ReadonlyMap<DateColumn, DateOrder | null>;

  constructor({ nodes, edges }: Graph) {
    const elements = [...nodes, ...edges];
    this.orders = new Map(
      DATE_COLUMNS.map((name) => [
        name,
        dateOrderOf(elements.map(({ values }) => values.get(name) ?? '')),
      ]),
    );
  }

  of(element: GraphNode | GraphEdge, blank: Blank, tell: Tell): Dated {
    const rest = new Map(element.values);
    const { spans } = element;
    if (spans !== null && spans.length > 0) {
      if (blank !== 'always') return { dates: spans[0]!, rest };
      if (spans.length > 1) tell({ code: 'spells-several', place: {}, done: 'kept', start: '' });
      return { dates: { ...hullOf(spans), seen: null }, rest };
    }
    for (const name of BOUND_COLUMNS) rest.delete(name);
    const [start = null, end = null, seen = null] = DATE_COLUMNS.map((name) =>
      blank === 'always' && name === 'seen' ? null : this.taken(name, rest, tell),
    );
    if (blank === 'open') return { dates: { start: '..', end: '..', seen: null }, rest };
    const dates = { start, end, seen };
    if (readSpell(dates, blank).ok) return { dates, rest };
    const place = { column: 'end', value: end ?? '' };
    tell({ code: 'spell-empty', place, done: 'field-left-out', start: start ?? '' });
    return { dates: NO_DATES, rest };
  }

  /** A date, which is taken out of the values. */
  private taken(name: DateColumn, values: Map<string, string>, tell: Tell): string | null {
    const text = values.get(name)?.trim() ?? '';
    values.delete(name);
    if (text === '') return null;
    if (text === '..' && name !== 'seen') return text;
    if (name === 'seen' && readSpell({ start: null, end: null, seen: text }, 'unknown').ok)
      return text;
    const found = readWorldDate(text, this.orders.get(name) ?? null);
    if (found.ok) return found.edtf;
    const place = { column: name, value: text };
    tell({ code: found.fault, place, done: 'field-left-out', start: '' });
    return null;
  }
}
