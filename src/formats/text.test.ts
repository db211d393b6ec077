import { describe, expect, it } from 'vitest';
import type { Problem } from '../graph/problem.ts';
import { told } from './testing/sound.ts';
import { bytesOf, textOf } from './text.ts';

function read(bytes: Uint8Array): { text: string | null; problems: Problem[] } {
  const problems: Problem[] = [];
  return { text: textOf(bytes, 'nodes.csv', problems), problems };
}

describe('The text of a file', () => {
  it('has LF for line breaks of any kind, and no byte order mark', () => {
    expect(read(bytesOf('\uFEFFa\r\nb\rc\nd\r\r\n'))).toEqual({
      text: 'a\nb\nc\nd\n\n',
      problems: [],
    });
  });

  it.each([
    ['\n', 3],
    ['\r', 3],
    ['\r\n', 3],
  ])('names the line of bytes that are not UTF-8, with line breaks %j', (end, row) => {
    const bytes = Uint8Array.from(`é?${end}${end}?x`, (sign) =>
      sign === '?' ? 0xff : sign === 'é' ? 0x61 : sign.charCodeAt(0),
    );
    const { text, problems } = read(bytes.subarray(2));
    expect(text).toContain('\uFFFDx');
    expect(problems).toEqual([
      told('encoding', { file: 'nodes.csv', row, details: { lines: 1 }, done: 'kept' }),
    ]);
    expect(read(bytes).problems).toEqual([
      told('encoding', { file: 'nodes.csv', row: 1, details: { lines: 2 }, done: 'kept' }),
    ]);
  });

  it('keeps a replacement character that the file itself has', () => {
    expect(read(bytesOf('a\uFFFDb'))).toEqual({ text: 'a\uFFFDb', problems: [] });
  });

  it('is not read from more than 500 MB', () => {
    expect(read(new Uint8Array(500_000_001))).toEqual({
      text: null,
      problems: [
        told('file-large', {
          file: 'nodes.csv',
          details: { limit: 500 },
          done: 'file-left-out',
        }),
      ],
    });
  });
});
