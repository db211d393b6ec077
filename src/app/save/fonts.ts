import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?url';
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?url';
import cyrillicRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff?url';
import cyrillicBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff?url';
import cyrillicMoreRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-400-normal.woff?url';
import cyrillicMoreBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-600-normal.woff?url';
import greekRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-400-normal.woff?url';
import greekBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-600-normal.woff?url';
import furtherRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?url';
import furtherBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?url';
import latinRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?url';
import latinBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?url';
import vietnameseRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-400-normal.woff?url';
import vietnameseBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-600-normal.woff?url';
import emoji from '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff?url';
import { type FurtherScript, typefacesWith } from '../../picture/scripts.ts';
import type { Typefaces } from '../../picture/shaping.ts';
import type { Figure } from '../../scene/list.ts';
import type { Weight } from '../../scene/text.ts';

type Urls = Readonly<Record<Weight, readonly string[]>>;

const PLAIN: Urls = {
  400: [latinRegular, furtherRegular, arabicRegular],
  600: [latinBold, furtherBold, arabicBold],
};

const FURTHER: Readonly<Record<FurtherScript, Urls>> = {
  cyrillic: {
    400: [cyrillicRegular, cyrillicMoreRegular],
    600: [cyrillicBold, cyrillicMoreBold],
  },
  greek: { 400: [greekRegular], 600: [greekBold] },
  vietnamese: { 400: [vietnameseRegular], 600: [vietnameseBold] },
  emoji: { 400: [emoji], 600: [emoji] },
};

/** The files of the faces that a PDF of pictures embeds, the same as the command line's. Rejects if one cannot be fetched. */
export const pdfTypefaces = async (figures: readonly Figure[]): Promise<Typefaces> =>
  typefacesWith(await fetched(PLAIN), figures, (script) => fetched(FURTHER[script]));

async function fetched(urls: Urls): Promise<Typefaces> {
  const [regular, bold] = await Promise.all([
    Promise.all(urls[400].map(read)),
    Promise.all(urls[600].map(read)),
  ]);
  return { 400: regular, 600: bold };
}

async function read(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
