import fc from 'fast-check';
import { BLOC_STYLES, type Description } from '../../graph/dataset.ts';
import { date, label, maybe, some, text } from './values.ts';

/** The ids that a random data set has. */
export type Ids = Record<
  'nodes' | 'relations' | 'sources' | 'ties' | 'events' | 'questions',
  string[]
>;

/** A random description of a data set with these ids. */
export const descriptionOf = (from: Ids): fc.Arbitrary<Description> => {
  const labels = fc.dictionary(text, label, { maxKeys: 2 });
  const nodes = from.nodes.length > 0 ? some(from.nodes) : null;
  const byNode = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
    nodes ? fc.dictionary(nodes, value, { maxKeys: 2 }) : fc.constant({});
  return fc.record({
    id: fc.constantFrom('example', 'latin-america'),
    title: label,
    description: maybe(label),
    licence: maybe(text),
    version: maybe(text),
    citation: maybe(text),
    coverage: fc.record({
      start: maybe(date),
      end: maybe(fc.oneof(date, fc.constant('..'))),
      blocs: byNode(fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 })),
    }),
    firstView: maybe(
      fc.record({
        at: date,
        vs: maybe(date),
        view: maybe(text),
        layout: maybe(text),
        blocs: byNode(fc.constantFrom(...BLOC_STYLES)),
        hide: nodes ? fc.array(nodes, { maxLength: 2 }) : fc.constant(['kind:leader']),
        question: from.questions.length > 0 ? maybe(some(from.questions)) : fc.constant(null),
      }),
    ),
    hinges:
      from.events.length > 0 ? fc.array(some(from.events), { maxLength: 2 }) : fc.constant([]),
    names: fc.record({
      kinds: labels,
      families: labels,
      statuses: labels,
      roles: labels,
      locators: labels,
    }),
    more: fc.dictionary(
      text.map((name) => `x-${name}`),
      fc.jsonValue({ maxDepth: 2 }),
      { maxKeys: 2 },
    ),
  });
};
