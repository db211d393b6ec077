import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE, WEIGHTS, facesOf, tableText } from '../../launch/measure.mjs';
import { bundled } from './testing/bundled.ts';
import { fitted, widthOf, wrapped } from './text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARABIC = /\p{Script=Arabic}/u;

/** The names in a data set, each in runs of one script, as the fonts lay them out. */
function labelsOf(): readonly string[] {
  const { nodes, relations } = bundled().network.dataset;
  const texts = [
    ...nodes.flatMap(({ label, short }) => [...Object.values(label), ...Object.values(short)]),
    ...relations.flatMap(({ label }) => Object.values(label)),
  ];
  return [...new Set(texts.filter((text) => text !== null))];
}

function laidOut(text: string, faces: ReturnType<typeof facesOf>): number {
  // Runs of Arabic with the spaces within them; everything else is set in the Latin font.
  const runs = text.match(
    /[\p{Script=Arabic}\p{M}]+(?: +[\p{Script=Arabic}\p{M}]+)*|[^\p{Script=Arabic}]+/gu,
  );
  return (runs ?? []).reduce((sum, run) => {
    const face = ARABIC.test(run) ? faces.arabic : faces.latin[0]!;
    return sum + face.width(run);
  }, 0);
}

describe('The table of advances', () => {
  it('is what `npm run measure` writes', () => {
    expect(readFileSync(`${ROOT}/${TABLE}`, 'utf8')).toBe(tableText(ROOT));
  });

  it('gives every name in the bundled data within 4 % of what the fonts lay out, and within 0.5 % on average', () => {
    const labels = labelsOf();
    expect(labels.length).toBeGreaterThan(200);
    for (const weight of WEIGHTS) {
      const faces = facesOf(ROOT, weight);
      const errors = labels.map((text) => {
        const real = laidOut(text, faces);
        return { text, error: Math.abs(widthOf(text, 1000, weight) - real) / real };
      });
      expect(errors.filter(({ error }) => error > 0.04)).toEqual([]);
      const mean = errors.reduce((sum, { error }) => sum + error, 0) / errors.length;
      expect(mean).toBeLessThan(0.005);
    }
  });
});

describe('Text', () => {
  it('is as wide as its size makes it', () => {
    expect(widthOf('Peru', 24)).toBeCloseTo(2 * widthOf('Peru', 12));
    expect(widthOf('', 12)).toBe(0);
  });

  it('joins Arabic letters, so that a word is narrower than its letters', () => {
    const letters = [...'بيرو'].reduce((sum, letter) => sum + widthOf(letter, 12), 0);
    expect(widthOf('بيرو', 12)).toBeLessThan(letters);
  });

  it('counts lam and alef as the one glyph they make', () => {
    expect(widthOf('لا', 1000)).toBeLessThan(widthOf('ل', 1000) + widthOf('ا', 1000));
  });

  it('gives marks and isolates no width', () => {
    expect(widthOf('\u2068Peru\u2069', 12)).toBe(widthOf('Peru', 12));
    expect(widthOf('محمّد', 12)).toBe(widthOf('محمد', 12));
  });

  it('takes room for a character that the fonts lack', () => {
    expect(widthOf('🙂', 12)).toBe(12);
  });

  it('never sets a line wider than asked, and loses no word that fits', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 30, max: 400 }),
        (text, width) => {
          const lines = wrapped(text, width, 12);
          for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
          const words = text.split(/\s+/u).filter((word) => word !== '');
          if (words.every((word) => widthOf(word, 12) <= width))
            expect(lines.join(' ')).toBe(words.join(' '));
        },
      ),
      { seed: 2021, numRuns: 500 },
    );
  });

  it('is cut with an ellipsis at a number of lines', () => {
    const lines = wrapped('one two three four five six seven', 50, 12, 400, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('ends what it isolates with each line, and begins it anew on the next', () => {
    const lines = wrapped('\u2068one two three\u2069 four', 40, 12);
    expect(lines).toEqual(['\u2068one\u2069', '\u2068two\u2069', '\u2068three\u2069', 'four']);
  });

  it('is left whole where it fits', () => {
    expect(fitted('Peru', 100, 12)).toBe('Peru');
    expect(fitted('Saint Vincent and the Grenadines', 60, 12)).toMatch(/^Saint.*…$/);
  });
});
