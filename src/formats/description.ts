import {
  BLOC_STYLES,
  type BlocStyle,
  type Description,
  type FirstView,
  type Label,
} from '../graph/dataset.ts';
import { readDate } from '../time/edtf.ts';
import { DESCRIPTION_FILE } from './columns.ts';
import { kebab, nearest } from './nearest.ts';
import type { Reading } from './reading.ts';
import { Section, isObject } from './section.ts';
import { DEEPEST, jsonFault } from './syntax.ts';

/** The keys of dataset.json, in the order in which they are written. */
const KEYS = [
  'id',
  'title',
  'description',
  'licence',
  'version',
  'citation',
  'coverage',
  'firstView',
  'hinges',
  'kinds',
  'families',
  'statuses',
  'roles',
  'locators',
] as const;

const COVERAGE_KEYS = ['start', 'end', 'blocs'];
const VIEW_KEYS = ['at', 'vs', 'view', 'layout', 'blocs', 'hide', 'question'];

/** The id of a data set that has none. */
const UNNAMED = 'untitled';

/** The text of dataset.json as an object; null, with the fault told, if it is none. */
export function parseDescription(text: string, reading: Reading): Section | null {
  const fault = jsonFault(text);
  if (fault) {
    const before = text.slice(0, fault.at).split('\n');
    const place = { file: DESCRIPTION_FILE, row: before.length };
    const value = text.slice(fault.at).split('\n', 1)[0] ?? '';
    const at = value === '' ? place : { ...place, value };
    if (fault.reason === 'depth')
      reading.report('json-depth', at, 'file-left-out', { limit: DEEPEST });
    else reading.report('json-syntax', at, 'file-left-out', { place: before.at(-1)!.length + 1 });
    return null;
  }
  const value: unknown = JSON.parse(text);
  if (isObject(value)) return new Section(reading, value);
  reading.report('key-object', { file: DESCRIPTION_FILE }, 'file-left-out', {});
  return null;
}

/** The description of a data set whose tables have been read. */
export function readDescription(section: Section): Description {
  warnOfNearKeys(section);
  const id = readId(section);
  const title = section.label('title');
  if (title === null && (section.value('title') ?? null) === null)
    section.fault('key-missing', 'title', undefined, {});
  const coverage = section.section('coverage');
  coverage?.warnOfOthers(COVERAGE_KEYS);
  return Object.freeze({
    id,
    title: title ?? Object.freeze({ en: id, es: null, ar: null }),
    description: section.label('description'),
    licence: section.text('licence'),
    version: section.text('version'),
    citation: section.text('citation'),
    coverage: Object.freeze({
      start: boundOf(coverage, 'start'),
      end: boundOf(coverage, 'end'),
      blocs: coverage?.each('blocs', blocCoverage) ?? NOTHING,
    }),
    firstView: readFirstView(section.section('firstView')),
    hinges: Object.freeze(
      section.texts('hinges').filter((id) => found(section, 'events', 'hinges', id) !== null),
    ),
    names: Object.freeze({
      kinds: section.each('kinds', labelOf),
      families: section.each('families', labelOf),
      statuses: section.each('statuses', labelOf),
      roles: section.each('roles', labelOf),
      locators: section.each('locators', labelOf),
    }),
    more: moreOf(section),
  });
}

/** What stands for a dataset.json that is not there. */
export const plainDescription = (reading: Reading): Description =>
  readDescription(new Section(reading, { id: UNNAMED, title: UNNAMED }));

/** A description as the text of dataset.json: known keys in order, then others as they came. */
export function descriptionText(description: Description): string {
  const { coverage, firstView, hinges, names, more } = description;
  const known: Record<(typeof KEYS)[number], unknown> = {
    id: description.id,
    title: filled(description.title),
    description: description.description && filled(description.description),
    licence: description.licence,
    version: description.version,
    citation: description.citation,
    coverage: filled({ ...coverage, blocs: filled(coverage.blocs) }),
    firstView: firstView && filled({ ...firstView, blocs: filled(firstView.blocs) }),
    hinges,
    kinds: labelled(names.kinds),
    families: labelled(names.families),
    statuses: labelled(names.statuses),
    roles: labelled(names.roles),
    locators: labelled(names.locators),
  };
  // Known keys stay what they are, whatever else is called like them.
  const others = Object.entries(more).filter(([key]) => !Object.hasOwn(known, key));
  const all = withoutPrototype([...Object.entries(filled(known) ?? {}), ...others]);
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** An object without the keys that hold nothing; null if that leaves none. */
function filled(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length === 0 ? null : withoutPrototype(kept);
}

const labelled = (labels: Readonly<Record<string, Label>>) =>
  filled(withoutPrototype(Object.entries(labels).map(([key, label]) => [key, filled(label)])));

/** An object of these entries, of which one may be called `__proto__`. */
function withoutPrototype(
  entries: readonly (readonly [string, unknown])[],
): Readonly<Record<string, unknown>> {
  const object = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entries) object[key] = value;
  return object;
}

const NOTHING = Object.freeze(Object.create(null) as Record<string, never>);

function readId(section: Section): string {
  const id = section.text('id');
  if (id === null) {
    if ((section.value('id') ?? null) === null) section.fault('key-missing', 'id', undefined, {});
    return UNNAMED;
  }
  const written = kebab(id);
  if (written === id) return id;
  section.fault('id-form', 'id', id, { nearest: written });
  return written === '' ? UNNAMED : written;
}

const labelOf = (section: Section, key: string) => section.label(key);

/** An end of the coverage, which may be open. */
const boundOf = (section: Section | null, key: string): string | null =>
  section?.value(key) === '..' ? '..' : section && dateOf(section, key);

function dateOf(section: Section, key: string): string | null {
  const text = section.text(key);
  if (text === null) return null;
  const reading = readDate(text);
  return reading.ok ? text : section.fault(reading.fault, key, text, {});
}

/** How complete a bloc is, in the data set's own words. */
function blocCoverage(section: Section, bloc: string): Readonly<Record<string, unknown>> | null {
  const value = section.value(bloc);
  if (!isObject(value)) return section.fault('key-object', bloc, value, {});
  return isNode(section, bloc) ? deepFrozen(value) : null;
}

function readFirstView(section: Section | null): FirstView | null {
  if (!section) return null;
  section.warnOfOthers(VIEW_KEYS);
  const at = dateOf(section, 'at');
  if (at === null) {
    if ((section.value('at') ?? null) === null) section.fault('key-missing', 'at', undefined, {});
    return null;
  }
  const question = section.text('question');
  return Object.freeze({
    at,
    vs: dateOf(section, 'vs'),
    view: section.text('view'),
    layout: section.text('layout'),
    blocs: section.each('blocs', blocStyle),
    hide: Object.freeze(section.texts('hide').filter((item) => isHideable(section, item))),
    question: question === null ? null : found(section, 'questions', 'question', question),
  });
}

function blocStyle(section: Section, bloc: string): BlocStyle | null {
  const style = section.text(bloc);
  const known = BLOC_STYLES.find((one) => one === style);
  if (style !== null && !known)
    section.fault('choice-unknown', bloc, style, {
      choices: BLOC_STYLES.join(', '),
      nearest: nearest(style, BLOC_STYLES),
    });
  return known !== undefined && isNode(section, bloc) ? known : null;
}

const isNode = (section: Section, id: string): boolean => found(section, 'nodes', id, id) !== null;

/** `facet:value`, or the id of a node. */
const isHideable = (section: Section, item: string): boolean =>
  item.includes(':') || found(section, 'nodes', 'hide', item) !== null;

function found(
  section: Section,
  table: 'nodes' | 'questions' | 'events',
  key: string,
  id: string,
): string | null {
  const place = () => ({ file: DESCRIPTION_FILE, column: section.pathOf(key) });
  return section.reading.find([table], id, place, 'field-left-out') ?? null;
}

function moreOf(section: Section): Readonly<Record<string, unknown>> {
  const others = section.keys().filter((key) => !(KEYS as readonly string[]).includes(key));
  return Object.freeze(
    withoutPrototype(others.map((key) => [key, deepFrozen(section.value(key))])),
  );
}

function warnOfNearKeys(section: Section): void {
  const free = KEYS.filter((key) => section.value(key) === undefined);
  for (const key of section.keys()) {
    if ((KEYS as readonly string[]).includes(key)) continue;
    const expected = nearest(key, free);
    if (expected === '') continue;
    const place = { file: DESCRIPTION_FILE, column: key };
    section.reading.report('key-near', place, 'kept', { expected });
  }
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}
