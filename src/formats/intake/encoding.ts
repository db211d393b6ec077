/** How the bytes of a text may be written; Latin-1 is the part of Windows-1252 without 0x80 to 0x9F. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The likely encodings of a text, best first; with more than one it has to be asked. */
export type EncodingGuess = readonly [Encoding, ...Encoding[]];

/**
 * Tells how bytes are written: by byte order mark, as UTF-8 where they are, and else by which of
 * the two 8-bit encodings makes letters of the bytes above 0x7F. Where both do equally well,
 * both are returned.
 */
export function encodingsOf(bytes: Uint8Array): EncodingGuess {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  if (isUtf8(bytes)) return ['utf-8'];
  const windows = oddity(bytes, 'windows-1252');
  const mac = oddity(bytes, 'macintosh');
  // Half as odd again is a clear answer; Windows is the more common of the two.
  if (mac * 1.5 < windows) return ['macintosh'];
  if (windows * 1.5 < mac) return ['windows-1252'];
  return ['windows-1252', 'macintosh'];
}

/** Bytes that become text at once; what is made of so few is gone before memory has to be tidied. */
const PART = 1 << 16;

/** Bytes as text, without byte order mark and with line breaks as LF; faulty bytes become U+FFFD. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string =>
  [...decodedParts(bytes, encoding)].join('');

/** The same in parts, cut anywhere; `tell` hears how many bytes are decoded. */
export function* decodedParts(
  bytes: Uint8Array,
  encoding: Encoding,
  tell: (bytes: number) => void = () => undefined,
): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let isFirst = true;
  // A CR at the end of a part may be half of a CR LF.
  let held = '';
  for (let at = 0; at < bytes.length; at += PART) {
    const isLast = at + PART >= bytes.length;
    // Not without `stream`: then Node 20 takes Windows-1252 for Latin-1.
    let text = held + decoder.decode(bytes.subarray(at, at + PART), { stream: true });
    if (isLast) text += decoder.decode();
    if (isFirst) text = text.replace(/^\uFEFF+/, '');
    isFirst &&= text === '';
    held = !isLast && text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    tell(Math.min(at + PART, bytes.length));
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PART)
      decoder.decode(bytes.subarray(at, at + PART), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Bytes looked at; the signs of an encoding are spread evenly. */
const SAMPLE = 1_000_000;

/** How many of a text's signs beyond ASCII are no letters, or capitals within small letters. */
function oddity(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE), { stream: true });
  let odd = 0;
  for (const { 0: sign, index } of text.matchAll(/[^\p{ASCII}]/gu)) {
    const before = text[index - 1] ?? ' ';
    if (/[\u0080-\u009f]/.test(sign)) odd += 4;
    else if (/\p{L}/u.test(sign)) odd += /\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before) ? 2 : 0;
    // Within a word nothing but a letter is expected; between words quotes and dashes are common.
    else if (/\p{L}/u.test(before)) odd += /[’'”»–—]/.test(sign) ? 0.5 : 2;
    else odd += /[“”‘’«»–—°€§©]/.test(sign) ? 0 : 1;
  }
  return odd + Number.EPSILON;
}
