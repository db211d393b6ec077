import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?url';
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?url';
import furtherRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?url';
import furtherBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?url';
import latinRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?url';
import latinBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?url';
import type { Typefaces } from '../../picture/shaping.ts';

/** The files of the faces that a PDF embeds, the same as the command line's. Rejects if one cannot be fetched. */
export async function pdfTypefaces(): Promise<Typefaces> {
  const [regular, bold] = await Promise.all([
    Promise.all([latinRegular, furtherRegular, arabicRegular].map(read)),
    Promise.all([latinBold, furtherBold, arabicBold].map(read)),
  ]);
  return { 400: regular, 600: bold };
}

async function read(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
