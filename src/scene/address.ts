import { LANGUAGES } from '../graph/dataset.ts';
import { type Lens, lensOf, lensText } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import { formatDay } from '../time/day.ts';
import {
  COMPARED,
  OVERLAYS,
  type Choice,
  KEPTS,
  LAYOUTS,
  LEAST_DATES,
  MODES,
  MOST_DATES,
  THEMES,
  VIEWS,
  WINDOWS,
  firstDay,
  isBlocStyle,
  oneOf,
} from './choice.ts';
import { STEPS } from './reach.ts';

/**
 * A choice as a query string: the contract of the address. Keys may be added, never renamed.
 * A key that is absent is as in the first view; an empty list is empty.
 */
const ADDRESS_VERSION = '1';

/** A value that could not be used; the first view's stands in its place, and the page says so. */
export type AddressFault = { readonly key: string; readonly value: string };

/** The data set that a query string names; null for none. */
export function dataIn(query: string): string | null {
  return new URLSearchParams(query).get('data');
}

/** Reads and checks a query string against a network; whatever is broken falls back to `first`. */
export function readAddress(
  query: string,
  first: Choice,
  network: Network,
): { readonly choice: Choice; readonly faults: readonly AddressFault[] } {
  const given = new URLSearchParams(query);
  const faults: AddressFault[] = [];
  const parts: Partial<Choice>[] = [];
  for (const { key, read } of KEYS) {
    const value = given.get(key);
    if (value === null) continue;
    const part = read(value, network, first);
    if (part === null) faults.push({ key, value });
    else parts.push(part);
  }
  const version = given.get('v');
  if (version !== null && version !== ADDRESS_VERSION) faults.push({ key: 'v', value: version });
  const choice: Choice = Object.assign({}, first, ...parts);
  if (choice.page !== 'details' || choice.selected !== null) return { choice, faults };
  // There are no details of nothing.
  return { choice: { ...choice, page: null }, faults: [...faults, DETAILS_OF_NOTHING] };
}

const DETAILS_OF_NOTHING: AddressFault = { key: 'page', value: 'details' };

/** Writes a choice: every key that differs from the first view, and the version; '' if none does. */
export function writeAddress(choice: Choice, first: Choice): string {
  const parts = KEYS.map(({ key, write }) => ({ key, old: write(first), now: write(choice) }))
    .filter(({ old, now }) => old !== now)
    .map(({ key, now }) => `${key}=${encoded(now)}`);
  return parts.length === 0 ? '' : `?v=${ADDRESS_VERSION}&${parts.join('&')}`;
}

/** A key of the address: null when its value is of no use. */
type AddressKey = {
  readonly key: string;
  readonly read: (value: string, network: Network, first: Choice) => Partial<Choice> | null;
  readonly write: (choice: Choice) => string;
};

const KEYS: readonly AddressKey[] = [
  {
    key: 'data',
    // Data sets are changed by whoever has them; here it is only told that it is another.
    read: (value, _, first) => (value === first.data ? { data: value } : null),
    write: ({ data }) => data,
  },
  dayKey('at'),
  dayKey('vs'),
  nameKey('view', VIEWS),
  nameKey('layout', LAYOUTS),
  lensKey('lens', 'lens'),
  lensKey('lensvs', 'lensVs'),
  {
    key: 'sel',
    read: (value, network) =>
      value === '' ? { selected: null } : isKnown(value, network) ? { selected: value } : null,
    write: ({ selected }) => selected ?? '',
  },
  {
    key: 'focus',
    read: (value, { nodeNumber }) =>
      value === '' ? { focus: null } : nodeNumber.has(value) ? { focus: value } : null,
    write: ({ focus }) => focus ?? '',
  },
  {
    key: 'steps',
    read: (value) => choiceOf('steps', STEPS.find((steps) => String(steps) === value) ?? null),
    write: ({ steps }) => String(steps),
  },
  {
    key: 'pin',
    read: (value, { nodeNumber }) =>
      listed(value).every((id) => nodeNumber.has(id)) ? { pin: listed(value) } : null,
    write: ({ pin }) => pin.join(),
  },
  { key: 'path', read: readPath, write: ({ path }) => path?.join() ?? '' },
  { key: 'hide', read: (value) => ({ hide: listed(value) }), write: ({ hide }) => hide.join() },
  { key: 'blocs', read: readBlocs, write: writeBlocs },
  nameKey('mode', MODES),
  nameKey('window', WINDOWS),
  {
    key: 'story',
    read: (value, { dataset }) =>
      value === ''
        ? { story: null, step: 0 }
        : dataset.stories.some(({ story }) => story === value)
          ? { story: value }
          : null,
    write: ({ story }) => story ?? '',
  },
  {
    key: 'step',
    read: (value, { dataset }) =>
      dataset.stories.some(({ step }) => String(step) === value) || value === '0'
        ? { step: Number(value) }
        : null,
    write: ({ step }) => String(step),
  },
  {
    key: 'lang',
    read: (value) => choiceOf('language', oneOf(LANGUAGES, value)),
    write: ({ language }) => language,
  },
  nameKey('theme', THEMES),
  {
    key: 'embed',
    read: (value) => (value === '1' || value === '0' ? { embed: value === '1' } : null),
    write: ({ embed }) => (embed ? '1' : '0'),
  },
  nameKey('kept', KEPTS),
  nameKey('compare', COMPARED),
  {
    key: 'page',
    read: (value, { dataset }) =>
      value === ''
        ? { page: null }
        : value === 'questions' && dataset.questions.length === 0
          ? null
          : choiceOf('page', oneOf(OVERLAYS, value)),
    write: ({ page }) => page ?? '',
  },
  { key: 'dates', read: readDates, write: ({ dates }) => dates.map(formatDay).join() },
  { key: 'zoom', read: readZoom, write: ({ zoom }) => zoom?.map(formatDay).join() ?? '' },
];

function dayKey(key: 'at' | 'vs'): AddressKey {
  return {
    key,
    read: (value) => choiceOf(key, firstDay(value)),
    write: (choice) => formatDay(choice[key]),
  };
}

function nameKey(
  key: 'view' | 'layout' | 'mode' | 'theme' | 'window' | 'kept' | 'compare',
  names: readonly string[],
): AddressKey {
  return {
    key,
    read: (value) => choiceOf(key, oneOf(names, value) as Choice[typeof key] | null),
    write: (choice) => choice[key],
  };
}

function lensKey(key: string, side: 'lens' | 'lensVs'): AddressKey {
  return {
    key,
    read: (value, network) => {
      const lens: Lens = lensOf(value);
      return lens.kind === 'record' || network.source.has(lens.source) ? { [side]: lens } : null;
    },
    write: (choice) => lensText(choice[side]) ?? '',
  };
}

function choiceOf<Key extends keyof Choice>(
  key: Key,
  value: Choice[Key] | null,
): Partial<Choice> | null {
  return value === null ? null : { [key]: value };
}

/** What can be selected: a node, a tie, an event. */
function isKnown(id: string, { nodeNumber, dataset }: Network): boolean {
  return (
    nodeNumber.has(id) ||
    dataset.ties.some((tie) => tie.id === id) ||
    dataset.events.some((event) => event.id === id)
  );
}

/** Days in order, each once; null for one that is none, or for too few or too many. */
function readDates(value: string): Partial<Choice> | null {
  const days = listed(value).map(firstDay);
  if (days.some((day) => day === null)) return null;
  const dates = [...new Set(days as number[])].sort((a, b) => a - b);
  if (dates.length === 0) return { dates };
  return dates.length < LEAST_DATES || dates.length > MOST_DATES ? null : { dates };
}

/** Two days, the earlier first. */
function readZoom(value: string): Partial<Choice> | null {
  if (value === '') return { zoom: null };
  const [first = null, last = null, ...more] = listed(value).map(firstDay);
  if (first === null || last === null || more.length > 0 || first >= last) return null;
  return { zoom: [first, last] };
}

/** Two different actors. */
function readPath(value: string, { nodeNumber }: Network): Partial<Choice> | null {
  if (value === '') return { path: null };
  const [a = '', b = '', ...more] = listed(value);
  if (!nodeNumber.has(a) || !nodeNumber.has(b) || a === b || more.length > 0) return null;
  return { path: [a, b] };
}

function readBlocs(value: string, { nodeNumber, dataset }: Network): Partial<Choice> | null {
  const blocs = new Map<string, Choice['blocs'][string]>();
  for (const entry of listed(value)) {
    const [id = '', style = '', ...more] = entry.split(':');
    const node = dataset.nodes[nodeNumber.get(id) ?? -1];
    if (node?.kind !== 'bloc' || !isBlocStyle(style) || more.length > 0) return null;
    blocs.set(id, style);
  }
  return { blocs: Object.fromEntries(blocs) };
}

function writeBlocs({ blocs }: Choice): string {
  const shown = Object.entries(blocs).filter(([, style]) => style !== 'off');
  return shown.map(([id, style]) => `${id}:${style}`).join();
}

const listed = (value: string): string[] => value.split(',').filter((entry) => entry !== '');

/** Percent-encoded, but for the colon and comma that lists are written with. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',');
