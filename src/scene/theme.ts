import type { ThemeName } from './choice.ts';

/**
 * Palette, type and spacing of every picture, in one place. Text stands at least 4.5 : 1 against
 * its ground, marks at least 3 : 1 (WCAG 2.2); the theme's test computes it.
 */
export type Theme = {
  readonly paper: string;
  readonly ink: string;
  /** Second text: subtitles, sources, the labels of quiet things. */
  readonly quiet: string;
  /** Hairlines between parts; they carry no meaning. */
  readonly rule: string;
  /** Land on a map, and its coast. */
  readonly land: string;
  readonly coast: string;
  readonly country: string;
  /** Ties that are neither membership nor signed, and what is kept in a difference. */
  readonly plain: string;
  readonly kept: string;
  readonly favours: string;
  readonly refuses: string;
  readonly began: string;
  readonly ended: string;
  readonly changed: string;
  /** A pair that goes on through other blocs. */
  readonly moved: string;
  /** Text on a bloc's seal. */
  readonly onSeal: string;
  /** By the order of blocs in the data. */
  readonly blocs: readonly string[];
};

const LIGHT: Theme = {
  paper: '#fbf9f4',
  ink: '#1f262d',
  quiet: '#5a636c',
  rule: '#d9d4c8',
  land: '#f3efe2',
  coast: '#bab29f',
  country: '#46525e',
  plain: '#68727c',
  kept: '#8a8f94',
  favours: '#44586a',
  refuses: '#b5402a',
  began: '#0b62a8',
  ended: '#b8520a',
  changed: '#6a4a93',
  moved: '#46525e',
  onSeal: '#ffffff',
  blocs: ['#5f2c7f', '#297d64', '#95650a', '#2c62c4', '#b0457f', '#394d12', '#22385f', '#733429'],
};

const DARK: Theme = {
  paper: '#151a20',
  ink: '#eceae4',
  quiet: '#a4abb3',
  rule: '#343c45',
  land: '#0e1216',
  coast: '#4a545f',
  country: '#b9c2cb',
  plain: '#8d97a1',
  kept: '#6d7680',
  favours: '#b4c2cd',
  refuses: '#f2806a',
  began: '#62b1f2',
  ended: '#f29a4e',
  changed: '#c3a5ec',
  moved: '#b9c2cb',
  onSeal: '#12161b',
  blocs: ['#c9a4ee', '#5fc4a2', '#dfad45', '#7fabfa', '#f08cbb', '#b3c56f', '#8fa3cf', '#d49a86'],
};

export const THEME: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK };

/** A bloc's colour, by its place among the blocs of the data; after eight they come round again. */
export function blocColour(theme: Theme, order: number): string {
  return theme.blocs[order % theme.blocs.length]!;
}

/** The least size of a name on a screen, in CSS pixels: what has no room at it is left out. */
export const LEAST_NAME = 9;

/** Sizes in units of a picture, before a plan's grain. */
export const SIZE = {
  /** Type on the canvas: seals and emphasis, names, initials. */
  name: 12.5,
  seal: 12.5,
  initials: 8.5,
  country: 6.5,
  bloc: 29,
  leader: 11,
  hub: 15,
  head: 9.5,
  minister: 8.5,
  tie: 1.3,
  membership: 1.7,
  kept: 1.2,
  hairline: 0.6,
  changed: 2.2,
  bold: 2.7,
  /** Between a node and the ends of its ties. */
  gap: 2.5,
  lane: 6,
  mark: 5.5,
  badge: 10.5,
} as const;

/** Type of the page around a picture. */
export const TYPE = { title: 30, deck: 17, panel: 18, legend: 13, small: 11.5 } as const;

export const FONTS = "'IBM Plex Sans', 'IBM Plex Sans Arabic', 'Noto Sans', Arial, sans-serif";
