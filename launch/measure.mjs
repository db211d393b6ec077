import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

/**
 * `npm run measure`: writes the table by which the scene measures text, from the bundled open
 * fonts: advances in thousandths of the type size. Arabic letters have one for each joining
 * form, and pairs that the font draws as one glyph, or moves, have a correction.
 */
export const TABLE = 'src/scene/advances.generated.ts';

export const WEIGHTS = /** @type {const} */ ([400, 600]);

/** Letters that join to the one before only (Unicode 17, ArabicShaping.txt). */
const JOIN_BEFORE = 'آأؤإاةدذرزوٱڈڑژ';
/** Letters that join on both sides. */
const JOIN_BOTH = 'ئبتثجحخسشصضطظعغفقكلمنهىيپچکگی';
const UNJOINED = 'ء٠١٢٣٤٥٦٧٨٩،؛؟٪٫٬';
const TATWEEL = 'ـ';

/**
 * @typedef {{ latin: Record<string, number>, arabic: Record<string, number[]>, pairs: Record<string, number> }} Advances
 * @typedef {{ width: (text: string) => number, has: (character: string) => boolean }} Face
 */

/** @param {string} root @param {number} weight */
export function facesOf(root, weight) {
  const face = (/** @type {string} */ pack, /** @type {string} */ subset) =>
    faceOf(
      join(
        root,
        'node_modules/@fontsource',
        pack,
        'files',
        `${pack}-${subset}-${weight}-normal.woff`,
      ),
    );
  return {
    latin: [face('ibm-plex-sans', 'latin'), face('ibm-plex-sans', 'latin-ext')],
    arabic: face('ibm-plex-sans-arabic', 'arabic'),
  };
}

/** @param {string} file @returns {Face} */
function faceOf(file) {
  const font = /** @type {import('fontkit').Font} */ (fontkit.create(readFileSync(file)));
  return {
    width: (text) => font.layout(text).advanceWidth,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

/** The table of one weight. @param {string} root @param {number} weight @returns {Advances} */
export function advancesOf(root, weight) {
  const { latin, arabic } = facesOf(root, weight);
  return { latin: latinAdvances(latin), ...arabicAdvances(arabic) };
}

/** @param {Face[]} faces */
function latinAdvances(faces) {
  /** @type {Record<string, number>} */
  const widths = {};
  for (let code = 0x20; code <= 0x2212; code++) {
    if ((code >= 0x7f && code < 0xa0) || (code >= 0x300 && code < 0x370)) continue;
    const character = String.fromCodePoint(code);
    const face = faces.find(({ has }) => has(character));
    if (face && !/\p{M}|\p{C}/u.test(character)) widths[character] = face.width(character);
  }
  return widths;
}

/**
 * Forms are isolated, final, initial, medial. A form is measured beside a tatweel, which joins
 * and never changes its width.
 * @param {Face} face
 */
function arabicAdvances(face) {
  const bar = face.width(TATWEEL);
  /** @type {Record<string, number[]>} */
  const arabic = { [TATWEEL]: [bar, bar, bar, bar] };
  for (const letter of UNJOINED) if (face.has(letter)) arabic[letter] = [face.width(letter)];
  for (const letter of JOIN_BEFORE)
    arabic[letter] = [face.width(letter), face.width(TATWEEL + letter) - bar];
  for (const letter of JOIN_BOTH)
    arabic[letter] = [
      face.width(letter),
      face.width(TATWEEL + letter) - bar,
      face.width(letter + TATWEEL) - bar,
      face.width(TATWEEL + letter + TATWEEL) - 2 * bar,
    ];
  return { arabic, pairs: pairCorrections(face, arabic, bar) };
}

/**
 * What a pair is wider, or narrower, than its two forms. The key holds the two letters with a
 * tatweel wherever the pair joins on.
 * @param {Face} face @param {Record<string, number[]>} arabic @param {number} bar
 */
function pairCorrections(face, arabic, bar) {
  /** @type {Record<string, number>} */
  const pairs = {};
  const letters = JOIN_BEFORE + JOIN_BOTH;
  for (const first of letters)
    for (const second of letters)
      for (const before of ['', TATWEEL])
        for (const after of ['', TATWEEL]) {
          if (after && !JOIN_BOTH.includes(second)) continue;
          const joined = JOIN_BOTH.includes(first);
          const key = before + first + second + after;
          const sum =
            formWidth(arabic, first, before !== '', joined) +
            formWidth(arabic, second, joined, after !== '');
          const bars = (before ? bar : 0) + (after ? bar : 0);
          const correction = face.width(key) - bars - sum;
          if (correction !== 0) pairs[key] = correction;
        }
  return pairs;
}

/** @param {Record<string, number[]>} arabic @param {string} letter @param {boolean} before @param {boolean} after */
function formWidth(arabic, letter, before, after) {
  const forms = arabic[letter] ?? [];
  return forms[(before ? 1 : 0) + (after ? 2 : 0)] ?? forms[0] ?? 0;
}

/** The table as a module. @param {string} root */
export function tableText(root) {
  const head = '/** Written by `npm run measure` from IBM Plex Sans and IBM Plex Sans Arabic. */\n';
  const parts = WEIGHTS.map((weight) => `  ${weight}: ${partText(advancesOf(root, weight))},\n`);
  return `${head}export const ADVANCES = {\n${parts.join('')}} as const;\n`;
}

/** @param {Advances} advances */
function partText({ latin, arabic, pairs }) {
  const lines = [
    `latin: ${text(packed(latin))},`,
    `arabic: ${text(
      Object.entries(arabic)
        .map(([letter, forms]) => `${letter}${forms.join(' ')}`)
        .join('|'),
    )},`,
    `pairs: ${text(packed(pairs))},`,
  ];
  return `{\n    ${lines.join('\n    ')}\n  }`;
}

/** Numbers by text, as "number key key key" for each number, between U+0001. @param {Record<string, number>} numbers */
function packed(numbers) {
  /** @type {Map<number, string[]>} */
  const groups = new Map();
  for (const [key, number] of Object.entries(numbers))
    groups.set(number, [...(groups.get(number) ?? []), key]);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([number, keys]) => [number, ...keys].join('\t'))
    .join('\n');
}

/** @param {string} value */
const text = (value) => JSON.stringify(value);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  writeFileSync(join(root, TABLE), tableText(root));
}
