import { type Actor, type Language, type Tie, labelIn } from '../graph/dataset.ts';
import { type Key, type Network, signOf, spellAt } from '../graph/network.ts';
import { attributeOf } from './attributes.ts';
import { DIRECTED, type Direction, directionOf } from './direction.ts';
import { GEXF_ROOT, attvalues, declared } from './gexf.ts';
import { type Segment, datesOf, segmentsOf } from './segments.ts';
import { NODE_PROPERTIES, type Property, type Value, freeNames } from './still.ts';
import { XML_HEAD, element } from './xml.ts';

const EDGE_PROPERTIES: readonly Property[] = [
  { name: 'relation', type: 'string' },
  { name: 'account', type: 'string' },
  { name: 'family', type: 'string' },
];

/** What of an edge changes with time; each value has its stretch of days. */
const CHANGING: readonly Property[] = [
  { name: 'presence', type: 'string' },
  { name: 'status', type: 'string' },
  { name: 'role', type: 'string' },
  { name: 'sign', type: 'integer' },
  { name: 'tie', type: 'string' },
  { name: 'since', type: 'string' },
  { name: 'until', type: 'string' },
  { name: 'seen', type: 'string' },
];

const PRESENCE: readonly Property[] = [CHANGING[0]!];

/**
 * A data set at all times as a dynamic graph in GEXF 1.3, for Gephi. All spells of one relation
 * between two actors, by one account, are one edge, and `kind` tells relations and accounts
 * apart. A spell of the format is a stretch of days, both ends included, on which the tie is at
 * least possible; `presence` says on which of them it is certain. An end that is not there has no
 * attribute. Where two spells may hold on the same day their values stand together, with `;`.
 */
export function wholeGexf(network: Network, language: Language = 'en'): string {
  const { dataset } = network;
  const extra = freeNames(dataset, 'nodes', NODE_PROPERTIES);
  const properties = [
    ...NODE_PROPERTIES.filter(({ name }) => name !== 'presence'),
    ...[...extra.values()].map((name) => ({ name, type: 'string' }) as const),
  ];
  const edges = edgesOf(network);
  const direction = directionOf(
    edges.map(({ key }) => network.relation.get(key.relation)!.directed),
  );
  const lasting = direction.isMixed ? [...EDGE_PROPERTIES, DIRECTED] : EDGE_PROPERTIES;
  const graph = element(
    'graph',
    { mode: 'dynamic', defaultedgetype: direction.type, timeformat: 'date' },
    [
      declared('node', properties),
      declared('node', PRESENCE, 'dynamic', properties.length),
      declared('edge', lasting),
      declared('edge', CHANGING, 'dynamic', lasting.length),
      element(
        'nodes',
        { count: dataset.nodes.length },
        dataset.nodes.map((node, row) =>
          nodeElement(network, node, row, properties, extra, language),
        ),
      ),
      element(
        'edges',
        {},
        edges.flatMap((edge) => edgeElement(network, edge, direction.type, lasting, language)),
      ),
    ],
  );
  const meta = element('meta', {}, [
    element('creator', {}, 'Realign'),
    element('description', {}, labelIn(dataset.description.title, language)),
  ]);
  return `${XML_HEAD}${element('gexf', GEXF_ROOT, [meta, graph])}\n`;
}

function nodeElement(
  network: Network,
  node: Actor,
  row: number,
  properties: readonly Property[],
  extra: ReadonlyMap<string, string>,
  language: Language,
): string {
  const values = new Map<string, Value>([['kind', node.kind]]);
  for (const name of ['iso3', 'lat', 'lon'] as const) {
    const value = node[name];
    if (value !== null) values.set(name, value);
  }
  for (const [column, name] of extra) {
    const value = attributeOf(node.attributes, column);
    if (value !== '') values.set(name, value);
  }
  const segments = segmentsOf([spellAt(network.nodeSpells, row)]);
  const changing = segments.map((segment) =>
    changingValue(properties.length, presenceIn(segment), segment),
  );
  const label = labelIn(node.label, language);
  return element(
    'node',
    { id: node.id, label },
    [attvalues(properties, values, changing), ...spells(segments)].flat(),
  );
}

/** The ties of one key by one account; null is the compiled record. */
type EdgeOfTime = {
  readonly key: Key;
  readonly account: string | null;
  readonly ties: readonly { readonly tie: Tie; readonly number: number }[];
};

function edgesOf({ dataset, keys, keyOfTie }: Network): EdgeOfTime[] {
  const edges = new Map<
    string,
    { key: Key; account: string | null; ties: { tie: Tie; number: number }[] }
  >();
  dataset.ties.forEach((tie, number) => {
    const place = keyOfTie[number]!;
    const text = `${place} ${tie.account ?? ''}`;
    const edge = edges.get(text) ?? { key: keys[place]!, account: tie.account, ties: [] };
    edge.ties.push({ tie, number });
    edges.set(text, edge);
  });
  return [...edges.values()];
}

/** None for an edge that holds on no day: without spells it would hold on all. */
function edgeElement(
  network: Network,
  edge: EdgeOfTime,
  type: Direction['type'],
  lasting: readonly Property[],
  language: Language,
): string[] {
  const { key, account, ties } = edge;
  const relation = network.relation.get(key.relation)!;
  const segments = segmentsOf(ties.map(({ number }) => spellAt(network.tieSpells, number)));
  if (segments.length === 0) return [];
  const values = new Map<string, Value>([
    ['relation', key.relation],
    ['family', relation.family],
    [DIRECTED.name, String(relation.directed)],
  ]);
  if (account !== null) values.set('account', account);
  const by = account === null ? '' : ` (${account})`;
  const written = element(
    'edge',
    {
      id: `${key.source} ${key.relation} ${key.target}${by}`,
      source: key.source,
      target: key.target,
      type,
      label: labelIn(relation.label, language),
      kind: `${key.relation}${by}`,
    },
    [
      attvalues(lasting, values, changingValues(network, edge, segments, lasting.length)),
      ...spells(segments),
    ].flat(),
  );
  return [written];
}

function changingValues(
  network: Network,
  { ties }: EdgeOfTime,
  segments: readonly Segment[],
  first: number,
): string[] {
  return CHANGING.flatMap(({ name }, at) => {
    const told = segments.flatMap((segment) => {
      const value =
        name === 'presence' ? presenceIn(segment) : valueIn(network, ties, segment, name);
      return value === '' ? [] : [{ ...segment, value }];
    });
    return joined(told).map(({ value, ...segment }) => changingValue(first + at, value, segment));
  });
}

/** The value of a stretch: that of each tie that may hold, each once, in the order of the data. */
function valueIn(
  network: Network,
  ties: EdgeOfTime['ties'],
  { held }: Segment,
  name: string,
): string {
  const texts = held.map((place) => {
    const { tie } = ties[place]!;
    if (name === 'tie') return tie.id;
    if (name === 'since') return tie.start ?? '';
    if (name === 'until') return tie.end ?? '';
    if (name === 'seen') return tie.seen ?? '';
    if (name === 'sign') return String(signOf(network, tie));
    return (name === 'status' ? tie.status : tie.role) ?? '';
  });
  const once = [...new Set(texts)];
  // A number cannot be two; dates stand beside their ties, one for each.
  if (name === 'sign') return once.length === 1 ? once[0]! : '';
  return name === 'since' || name === 'until' || name === 'seen'
    ? texts.join(';')
    : once.filter(Boolean).join(';');
}

const presenceIn = ({ certain }: Segment): string => (certain.length > 0 ? 'certain' : 'possible');

type Told = Segment & { readonly value: string };

/** Neighbours of one value as one stretch. */
function joined(told: readonly Told[]): Told[] {
  const list: Told[] = [];
  for (const one of told) {
    const last = list.at(-1);
    if (last?.value === one.value && last.until === one.from)
      list[list.length - 1] = { ...last, until: one.until };
    else list.push(one);
  }
  return list;
}

const changingValue = (
  id: number,
  value: string,
  span: { readonly from: number; readonly until: number },
): string => element('attvalue', { for: id, value, ...datesOf(span) });

/** The stretches on which something is at least possible; none where that is always. */
function spells(segments: readonly Segment[]): string[] {
  const whole = joined(segments.map((segment) => ({ ...segment, value: '' })));
  const list = whole.map((span) => element('spell', { ...datesOf(span) }));
  return list.length === 0 || list.join() === '<spell/>' ? [] : [element('spells', {}, list)];
}
