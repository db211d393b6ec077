import cyrillicRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff2?url';
import cyrillicBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff2?url';
import cyrillicMoreRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-400-normal.woff2?url';
import cyrillicMoreBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-600-normal.woff2?url';
import greekRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-400-normal.woff2?url';
import greekBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-600-normal.woff2?url';
import vietnameseRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-400-normal.woff2?url';
import vietnameseBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-600-normal.woff2?url';
import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import latinRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import latinBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import furtherRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url';
import furtherBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?url';

/** A script's faces, and which letters ask for them; the ranges are the style sheet's. */
type Script = {
  readonly family: string;
  readonly letters: RegExp;
  readonly range: string;
  readonly files: readonly (readonly [weight: number, url: string])[];
};

const SCRIPTS: readonly Script[] = [
  {
    family: 'IBM Plex Sans',
    letters: /[\u0020-\u00ff]/,
    range: 'U+0-FF, U+2000-206F, U+2122, U+2190-2193, U+2212',
    files: [
      [400, latinRegular],
      [600, latinBold],
    ],
  },
  {
    family: 'IBM Plex Sans',
    letters: /[\u0100-\u02ff\u1e00-\u1eff]/,
    range: 'U+100-2FF, U+1E00-1EFF',
    files: [
      [400, furtherRegular],
      [600, furtherBold],
    ],
  },
  {
    family: 'IBM Plex Sans Arabic',
    letters: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/,
    range: 'U+600-6FF, U+750-77F, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC',
    files: [
      [400, arabicRegular],
      [600, arabicBold],
    ],
  },
  {
    family: 'IBM Plex Sans',
    letters: /[\u0400-\u045f\u0490\u0491]/,
    range: 'U+301, U+400-45F, U+490-491, U+4B0-4B1, U+2116',
    files: [
      [400, cyrillicRegular],
      [600, cyrillicBold],
    ],
  },
  {
    family: 'IBM Plex Sans',
    letters: /[\u0460-\u048f\u0492-\u052f]/,
    range: 'U+460-48F, U+492-4AF, U+4B2-52F, U+2DE0-2DFF, U+A640-A69F',
    files: [
      [400, cyrillicMoreRegular],
      [600, cyrillicMoreBold],
    ],
  },
  {
    family: 'IBM Plex Sans',
    letters: /[\u0370-\u03ff]/,
    range: 'U+370-3FF',
    files: [
      [400, greekRegular],
      [600, greekBold],
    ],
  },
  {
    family: 'IBM Plex Sans',
    letters: /[\u1ea0-\u1ef9\u20ab]/,
    range: 'U+1EA0-1EF9, U+20AB',
    files: [
      [400, vietnameseRegular],
      [600, vietnameseBold],
    ],
  },
];

/**
 * The typefaces that a picture's texts need, as `@font-face` rules that hold the files: a picture
 * drawn as an image may fetch nothing. Rejects if a file cannot be fetched.
 */
export async function typefacesFor(svg: string): Promise<string> {
  const needed = SCRIPTS.filter(({ letters }) => letters.test(svg));
  const faces = needed.flatMap(({ family, range, files }) =>
    files.map(
      async ([weight, url]) =>
        `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${range};` +
        `src:url(${await dataAddress(url)}) format('woff2')}`,
    ),
  );
  return (await Promise.all(faces)).join('');
}

const fetched = new Map<string, Promise<string>>();

/** A file of the page as a data address; fetched once, and again if that failed. */
function dataAddress(url: string): Promise<string> {
  const known = fetched.get(url);
  if (known) return known;
  const reading = read(url);
  fetched.set(url, reading);
  reading.catch(() => fetched.delete(url));
  return reading;
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}
