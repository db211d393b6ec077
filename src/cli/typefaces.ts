import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?inline';
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?inline';
import furtherRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?inline';
import furtherBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?inline';
import latinRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?inline';
import latinBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?inline';
import { type FurtherScript, typefacesWith } from '../picture/scripts.ts';
import type { Typefaces } from '../picture/shaping.ts';
import type { Figure } from '../scene/list.ts';

/** The bytes of what the build put into a module as a data address. */
export const inlined = (address: string): Uint8Array =>
  new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));

type Inlined = Promise<{ readonly default: string }>;

/** The files of a further script, a regular one and a bold one; emoji have but one weight. */
const FURTHER: Readonly<Record<FurtherScript, () => readonly (readonly [Inlined, Inlined])[]>> = {
  cyrillic: () => [
    [
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff?inline'),
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff?inline'),
    ],
    [
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-400-normal.woff?inline'),
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-600-normal.woff?inline'),
    ],
  ],
  greek: () => [
    [
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-400-normal.woff?inline'),
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-600-normal.woff?inline'),
    ],
  ],
  vietnamese: () => [
    [
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-400-normal.woff?inline'),
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-600-normal.woff?inline'),
    ],
  ],
  emoji: () => {
    const only = import('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff?inline');
    return [[only, only]];
  },
};

/** The faces that pictures need, of every script that a file at hand has. */
export const typefacesFor = (figures: readonly Figure[]): Promise<Typefaces> =>
  typefacesWith(TYPEFACES, figures, async (script) => {
    const files = await Promise.all(FURTHER[script]().map((pair) => Promise.all(pair)));
    const of = (at: 0 | 1) => files.map((pair) => inlined(pair[at].default));
    return { 400: of(0), 600: of(1) };
  });

/** The open fonts in which pictures are measured, as WOFF files. */
export const TYPEFACES: Typefaces = {
  400: [latinRegular, furtherRegular, arabicRegular].map(inlined),
  600: [latinBold, furtherBold, arabicBold].map(inlined),
};
