/** The sizes that a whole picture can have. */
export const PAGES = [
  'wide',
  'a4',
  'a4-portrait',
  'letter',
  'letter-portrait',
  'slide',
  'social',
] as const;
/** The sizes of pictures: of whole ones, and of one that stands bare beside another. */
export type PageName = (typeof PAGES)[number] | 'half';

/** What stands around a picture and can be left out; its caveat cannot. */
export const PARTS = [
  'title',
  'subtitle',
  'dates',
  'account',
  'legend',
  'offices',
  'sources',
  'data',
  'address',
] as const;
export type Part = (typeof PARTS)[number];

/** A size in units of the picture, and in millimetres where it is a sheet of paper. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly paper: { readonly width: number; readonly height: number } | null;
  /** How many pixels wide a raster of it is unless told: 300 to the inch on paper. */
  readonly pixels: number;
  /** What has no room on it, and is left out unless asked for. */
  readonly spare: readonly Part[];
};

const sized = (
  width: number,
  height: number,
  pixels: number,
  paper: Page['paper'] = null,
  spare: readonly Part[] = [],
): Page => ({ width, height, paper, pixels, spare });

/**
 * `wide` suits a screen or the width of a newspaper's page, `half` one of two pictures on it; A4
 * is ISO 216, letter ANSI A; `slide` is 16 : 9 for projection, `social` what networks show beside
 * a link.
 */
export const PAGE: Readonly<Record<PageName, Page>> = {
  wide: sized(1600, 1100, 3200),
  half: sized(800, 700, 1600),
  a4: sized(1600, 1131, 3508, { width: 297, height: 210 }),
  'a4-portrait': sized(1131, 1600, 2480, { width: 210, height: 297 }),
  letter: sized(1600, 1236, 3300, { width: 279.4, height: 215.9 }),
  'letter-portrait': sized(1236, 1600, 2550, { width: 215.9, height: 279.4 }),
  slide: sized(1600, 900, 1920, null, ['offices']),
  social: sized(1400, 787.5, 1200, null, ['legend', 'offices', 'sources']),
};

/** Around everything on a page. */
export const MARGIN = 48;

/** A part of a page. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where the line of a text that begins at an edge starts, by its direction. */
export const startOf = (
  area: Area,
  direction: 'ltr' | 'rtl',
): { readonly x: number; readonly anchor: 'left' | 'right' } =>
  direction === 'ltr' ? { x: area.x, anchor: 'left' } : { x: area.x + area.width, anchor: 'right' };
