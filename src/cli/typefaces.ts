import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?inline';
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?inline';
import furtherRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?inline';
import furtherBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?inline';
import latinRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?inline';
import latinBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?inline';
import type { Typefaces } from '../picture/shaping.ts';

/** The bytes of what the build put into a module as a data address. */
export const inlined = (address: string): Uint8Array =>
  new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));

/** The open fonts in which pictures are measured, as WOFF files. */
export const TYPEFACES: Typefaces = {
  400: [latinRegular, furtherRegular, arabicRegular].map(inlined),
  600: [latinBold, furtherBold, arabicBold].map(inlined),
};
