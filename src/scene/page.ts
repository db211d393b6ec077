/** The sizes that a whole picture can have. */
export const PAGES = ['wide', 'a4', 'a4-portrait'] as const;
/** The sizes of pictures: of whole ones, and of one that stands bare beside another. */
export type PageName = (typeof PAGES)[number] | 'half';

/** A size in units of the picture, and in millimetres where it is a sheet of paper. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly paper: { readonly width: number; readonly height: number } | null;
};

/**
 * `wide` suits a screen or the width of a newspaper's page, `half` one of two pictures on it; A4
 * is ISO 216.
 */
export const PAGE: Readonly<Record<PageName, Page>> = {
  wide: { width: 1600, height: 1100, paper: null },
  half: { width: 800, height: 700, paper: null },
  a4: { width: 1600, height: 1131, paper: { width: 297, height: 210 } },
  'a4-portrait': { width: 1131, height: 1600, paper: { width: 210, height: 297 } },
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
