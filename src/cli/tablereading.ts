import type { Mapping, Years } from '../formats/intake/mapping.ts';

/** How a plain table is wanted: by which mapping, whether it may be guessed, and how much of it. */
export type TableReading = {
  readonly mapping: Mapping | null;
  readonly isGuessed: boolean;
  readonly years: Years | null;
  /** The further columns that are kept; null for all. */
  readonly only: readonly string[] | null;
};

/** All of it, by the preset that fits. */
export const AS_IT_IS: TableReading = { mapping: null, isGuessed: false, years: null, only: null };
