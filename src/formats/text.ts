import type { Problem } from '../graph/problem.ts';
import { problemOf } from './report.ts';

/** Longer files do not fit one text in today's engines. */
const MOST_BYTES = 500_000_000;

/**
 * The text of a file, in UTF-8, without byte order mark and with line breaks as LF. Bytes that
 * are not UTF-8 are told and become U+FFFD. Null if there is no text to go on with.
 */
export function textOf(bytes: Uint8Array, file: string, problems: Problem[]): string | null {
  if (bytes.length > MOST_BYTES) {
    problems.push(
      problemOf('file-large', { file }, 'file-left-out', { limit: MOST_BYTES / 1_000_000 }),
    );
    return null;
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    problems.push(problemOf('encoding-utf16', { file }, 'file-left-out', {}));
    return null;
  }
  const text = decoded(bytes, file, problems).replace(/^\uFEFF+/, '');
  if (text.trim() === '') {
    problems.push(problemOf('file-empty', { file }, 'file-left-out', {}));
    return null;
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function decoded(bytes: Uint8Array, file: string, problems: Problem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { first, lines } = faultyLines(bytes);
    problems.push(problemOf('encoding', { file, row: first }, 'kept', { lines }));
    return new TextDecoder('utf-8').decode(bytes);
  }
}

const LF = 0x0a;
const CR = 0x0d;

/** The first line with bytes that are not UTF-8, and how many there are. */
function faultyLines(bytes: Uint8Array): { first: number; lines: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = 0;
  let lines = 0;
  for (let line = 1, start = 0; start < bytes.length; line++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
    if (!isDecodable(decoder, bytes.subarray(start, end))) {
      if (lines === 0) first = line;
      lines += 1;
    }
    start = bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
  }
  return { first, lines };
}

function isDecodable(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
