import { type XmlElement, attribute, childrenOf, readXml } from '../intake/xml.ts';

/**
 * The rules of GEXF 1.3 (gexf.net, its schema and primer) for what this project writes of it,
 * checked by themselves: elements in their places and order, attributes that are declared once and
 * values of their types, ids that are unique and point to nodes, dates that are dates, and stretches
 * of time that do not overlap. What breaks a rule is told as a line each; none for a sound file.
 */
export function gexfFaults(text: string): string[] {
  const read = readXml(text, 'test.gexf');
  if (!('root' in read)) return ['not well-formed'];
  const { root } = read;
  const faults: string[] = [];
  const must = (isSo: boolean, fault: string): void => {
    if (!isSo) faults.push(fault);
  };
  must(root.name === 'gexf', 'the root is gexf');
  must(attribute(root, 'xmlns') === 'http://gexf.net/1.3', 'the namespace is that of 1.3');
  must(attribute(root, 'version') === '1.3', 'the version is 1.3');
  must(namesOf(root) === 'meta graph', 'gexf holds meta and graph');
  const [graph] = childrenOf(root, 'graph') as [XmlElement];
  known(graph, ['mode', 'defaultedgetype', 'timeformat'], must);
  must(/^(static|dynamic)$/.test(attribute(graph, 'mode') ?? ''), 'mode is static or dynamic');
  must(
    /^(attributes )+nodes edges$/.test(namesOf(graph)),
    'attributes, nodes, edges, in this order',
  );
  const declared = {
    node: declaredOf(graph, 'node', must),
    edge: declaredOf(graph, 'edge', must),
  };
  const nodes = childrenOf(childrenOf(graph, 'nodes')[0]!, 'node');
  const edges = childrenOf(childrenOf(graph, 'edges')[0]!, 'edge');
  const ids = new Set(nodes.map((node) => attribute(node, 'id')));
  must(ids.size === nodes.length, 'each node has an id of its own');
  must(new Set(edges.map((edge) => attribute(edge, 'id'))).size === edges.length, 'each edge too');
  for (const node of nodes) {
    known(node, ['id', 'label'], must);
    checkValues(node, declared.node, must);
  }
  const type = attribute(graph, 'defaultedgetype');
  for (const edge of edges) {
    known(edge, ['id', 'source', 'target', 'type', 'label', 'kind'], must);
    for (const end of ['source', 'target'])
      must(ids.has(attribute(edge, end)), `the ${end} of ${attribute(edge, 'id')} is a node`);
    must(attribute(edge, 'type') === type, 'all edges are of one type');
    checkValues(edge, declared.edge, must);
  }
  for (const kind of ['nodes', 'edges'] as const) {
    const [list] = childrenOf(graph, kind) as [XmlElement];
    const count = attribute(list, 'count');
    must(count === null || Number(count) === list.children.length, `${kind} are as many as told`);
  }
  return [...new Set(faults)];
}

type Must = (isSo: boolean, fault: string) => void;
type Declared = { readonly type: string; readonly isDynamic: boolean };

const namesOf = ({ children }: XmlElement): string => children.map(({ name }) => name).join(' ');

function known(element: XmlElement, names: readonly string[], must: Must): void {
  for (const name of element.attributes.keys())
    must(names.includes(name), `${element.name} has no attribute ${name}`);
}

function declaredOf(graph: XmlElement, kind: string, must: Must): Map<string, Declared> {
  const declared = new Map<string, Declared>();
  const titles = new Set<string>();
  for (const block of childrenOf(graph, 'attributes')) {
    known(block, ['class', 'mode'], must);
    if (attribute(block, 'class') !== kind) continue;
    for (const one of childrenOf(block, 'attribute')) {
      known(one, ['id', 'title', 'type'], must);
      const [id, title, type] = ['id', 'title', 'type'].map((name) => attribute(one, name) ?? '');
      must(
        !declared.has(id!) && !titles.has(title!),
        `${kind} attribute ${title} is declared once`,
      );
      must(TYPES[type!] !== undefined, `${type} is a type`);
      titles.add(title!);
      declared.set(id!, { type: type!, isDynamic: attribute(block, 'mode') === 'dynamic' });
    }
  }
  return declared;
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  boolean: /^(?:true|false)$/,
  integer: /^-?\d+$/,
  double: /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/,
};

/** A date of XML Schema: years of four digits or more, before year 0 with a sign. */
const DATE = /^-?(?:[1-9]\d{4,}|\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function checkValues(element: XmlElement, declared: Map<string, Declared>, must: Must): void {
  const name = attribute(element, 'id') ?? '';
  must(/^(attvalues)? ?(spells)?$/.test(namesOf(element)), `${name} holds attvalues, then spells`);
  const spans = new Map<string, XmlElement[]>();
  const values = childrenOf(element, 'attvalues').flatMap((list) => list.children);
  for (const value of values) {
    known(value, ['for', 'value', 'start', 'end'], must);
    const id = attribute(value, 'for') ?? '';
    const own = declared.get(id);
    must(own !== undefined, `${name}: attribute ${id} is declared`);
    if (!own) continue;
    const isDated = value.attributes.has('start') || value.attributes.has('end');
    must(own.isDynamic || !isDated, `${name}: a value without times has none`);
    must(
      TYPES[own.type]?.test(value.attributes.get('value') ?? '') ?? false,
      `${name}: ${id} is ${own.type}`,
    );
    spans.set(id, [...(spans.get(id) ?? []), value]);
  }
  const spells = childrenOf(element, 'spells').flatMap((list) => list.children);
  for (const spell of spells) known(spell, ['start', 'end'], must);
  for (const list of [...spans.values(), spells]) checkSpans(name, list, must);
}

/** Stretches of one thing: dates, each start at or before its end, in order, none over another. */
function checkSpans(name: string, list: readonly XmlElement[], must: Must): void {
  let last = -Infinity;
  for (const [at, span] of list.entries()) {
    for (const side of ['start', 'end']) {
      const date = attribute(span, side);
      must(date === null || DATE.test(date), `${name}: ${date} is a date`);
    }
    const start = numberOf(attribute(span, 'start'), -Infinity);
    const end = numberOf(attribute(span, 'end'), Infinity);
    must(start <= end, `${name}: a stretch starts before it ends`);
    must(at === 0 || start > last, `${name}: stretches do not overlap`);
    last = end;
  }
}

/** A date as a number in its order; `absent` for none. */
function numberOf(date: string | null, absent: number): number {
  if (date === null) return absent;
  const [, sign, year, month, day] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return (sign === '-' ? -1 : 1) * Number(year) * 400 + Number(month) * 31 + Number(day);
}
