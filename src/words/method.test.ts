import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type MethodPart, methodIn } from './method.ts';

const english = await methodIn('en');

/** As Markdown, from the first heading on. */
const markdown = (parts: readonly MethodPart[]): string =>
  parts
    .map(({ heading, blocks }) => {
      const texts = blocks.map((block) =>
        typeof block === 'string' ? block : block.map((item) => `- ${item}`).join('\n'),
      );
      return [`## ${heading}`, ...texts].join('\n\n');
    })
    .join('\n\n');

const numbers = (value: unknown): string[] => JSON.stringify(value).match(/\d+/gu) ?? [];

describe('The method', () => {
  test('is what docs/method.md says', () => {
    const text = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8');
    expect(text.slice(text.indexOf('## '))).toBe(`${markdown(english)}\n`);
  });

  test.each(['es', 'ar'] as const)('says the same part by part in %s', async (language) => {
    const parts = await methodIn(language);
    const shape = ({ of, blocks }: MethodPart) => [
      of,
      blocks.map((block) => (typeof block === 'string' ? 1 : block.length)),
      numbers(blocks),
    ];
    expect(parts.map(shape)).toEqual(english.map(shape));
  });
});
