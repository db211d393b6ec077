import type { Language } from '../graph/dataset.ts';

/** A part of the method: a heading, and under it paragraphs and lists. */
export type MethodPart = {
  readonly heading: string;
  /** The id of the data set that it is about; none where it holds for all. */
  readonly of?: string;
  /** A text is a paragraph, several are a list. */
  readonly blocks: readonly (string | readonly string[])[];
};

/** The method in a language: fetched when asked for. Rejects where it cannot be fetched. */
export async function methodIn(language: Language): Promise<readonly MethodPart[]> {
  switch (language) {
    case 'en':
      return (await import('./method/en.json')).default;
    case 'es':
      return (await import('./method/es.json')).default;
    case 'ar':
      return (await import('./method/ar.json')).default;
  }
}
