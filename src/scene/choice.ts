import { BLOC_STYLES, type BlocStyle, type FirstView, type Language } from '../graph/dataset.ts';
import { type Lens, RECORD } from '../graph/lens.ts';
import type { Day } from '../time/day.ts';
import { readDate } from '../time/edtf.ts';
import type { Steps } from './reach.ts';

export const VIEWS = ['one', 'side', 'diff', 'strip'] as const;
/** One date, two side by side, the difference of two in one picture, or a strip of several. */
export type View = (typeof VIEWS)[number];

export const LAYOUTS = ['network', 'map', 'blocs', 'rings'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

export const THEMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

export const MODES = ['day', 'period'] as const;

export const KEPTS = ['fade', 'hide'] as const;

/** What can lie over all else on the page. */
export const OVERLAYS = ['questions', 'details'] as const;

/** What a comparison is of: ties, or pairs of actors that share a bloc. */
export const COMPARED = ['ties', 'pairs'] as const;

/** What a strip has at least and at most. */
export const LEAST_DATES = 2;
export const MOST_DATES = 12;
export const WINDOWS = ['month', 'year'] as const;
/** What of the calendar around a date can be looked at as one period. */
export type Window = (typeof WINDOWS)[number];

/** What to show and how: everything that the address holds, and nothing else. */
export type Choice = {
  /** What the address calls the data set: its id, or, of data of a reader's own, where they are. */
  readonly data: string;
  /** Date A. */
  readonly at: Day;
  /** Date B; with the view `one` it waits. */
  readonly vs: Day;
  readonly view: View;
  readonly layout: LayoutName;
  readonly lens: Lens;
  readonly lensVs: Lens;
  /** The id of what is selected, or of the actor in focus; null for nothing. */
  readonly selected: string | null;
  readonly focus: string | null;
  /** How far around the actor in focus is shown. */
  readonly steps: Steps;
  /** Ids of actors that stay though a filter hides them. */
  readonly pin: readonly string[];
  /** The two actors between whom the ways are shown; null for none. */
  readonly path: readonly [string, string] | null;
  /** The guided tour that is on, and its step; null and 0 for none. */
  readonly story: string | null;
  readonly step: number;
  /** Ids, or `facet:value`, that are not shown. */
  readonly hide: readonly string[];
  /** How each bloc is drawn; one that is not named is off. */
  readonly blocs: Readonly<Record<string, BlocStyle>>;
  readonly mode: (typeof MODES)[number];
  /** Of two dates in the mode `period`, what of the calendar around each is looked at. */
  readonly window: Window;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly embed: boolean;
  /** In a difference: whether what both dates have is drawn faintly or left out. */
  readonly kept: (typeof KEPTS)[number];
  /** What the list of changes and the picture of a difference are of. */
  readonly compare: (typeof COMPARED)[number];
  /** What lies over the page: all questions by all sources, or the details of what is selected; null for nothing. */
  readonly page: (typeof OVERLAYS)[number] | null;
  /** The dates of a strip, in order; none for steps of equal length from date A to date B. */
  readonly dates: readonly Day[];
  /** The first and the last day that the timeline shows; null for all of its time. */
  readonly zoom: readonly [Day, Day] | null;
};

/** A data set's part of a file's name: what an address calls it, without where that is and its ending. */
export const dataStem = (data: string): string =>
  data.replace(/^.*[:/]/, '').replace(/\.[^.]*$/, '') || 'data';

/** A choice for a data set with no first view of its own: its dates are those given. */
export function plainChoice(data: string, at: Day, vs: Day): Choice {
  return {
    data,
    at,
    vs,
    view: 'side',
    layout: 'network',
    lens: RECORD,
    lensVs: RECORD,
    selected: null,
    focus: null,
    steps: 1,
    pin: [],
    path: null,
    story: null,
    step: 0,
    hide: [],
    blocs: {},
    mode: 'day',
    window: 'year',
    language: 'en',
    theme: 'light',
    embed: false,
    kept: 'fade',
    compare: 'ties',
    page: null,
    dates: [],
    zoom: null,
  };
}

/** What a data set's first view says, over a plain choice; what it leaves out or breaks stays plain. */
export function firstChoice(plain: Choice, first: FirstView | null): Choice {
  if (!first) return plain;
  return {
    ...plain,
    at: firstDay(first.at) ?? plain.at,
    vs: firstDay(first.vs) ?? plain.vs,
    view: oneOf(VIEWS, first.view) ?? plain.view,
    layout: oneOf(LAYOUTS, first.layout) ?? plain.layout,
    hide: first.hide,
    blocs: first.blocs,
  };
}

/** The first day of a date that may be partial, as the address has them; null for no date. */
export function firstDay(text: string | null): Day | null {
  const reading = text === null ? null : readDate(text);
  return reading?.ok ? reading.range.first : null;
}

/** The last day of a date that may be partial, such as the end of a coverage; null for no date. */
export function lastDay(text: string | null): Day | null {
  const reading = text === null ? null : readDate(text);
  return reading?.ok ? reading.range.last : null;
}

/** A text that is one of a list, or null. */
export function oneOf<Name extends string>(
  names: readonly Name[],
  text: string | null,
): Name | null {
  return names.find((name) => name === text) ?? null;
}

/** Whether a text names a way to draw a bloc. */
export const isBlocStyle = (text: string): text is BlocStyle => oneOf(BLOC_STYLES, text) !== null;
