import { describe, expect, it } from 'vitest';
import { THEME, type Theme } from './theme.ts';

type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;

const linear = (hex: string): Rgb =>
  channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Full colour blindness of each kind, on linear RGB (Machado, Oliveira and Fernandes, 2009). */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function labOf(hex: string, sight: readonly Rgb[]): Rgb {
  const [r, g, b] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * linear(hex)[at]!, 0),
      ),
    ),
  ) as unknown as Rgb;
  const root = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The least difference of colours (CIE 1976), to any sight. */
function difference(a: string, b: string): number {
  return Math.min(
    ...Object.values(SIGHT).map((sight) => {
      const [p, q] = [labOf(a, sight), labOf(b, sight)];
      return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
    }),
  );
}

const pairs = (colours: readonly string[]) =>
  colours.flatMap((a, at) => colours.slice(at + 1).map((b) => [a, b] as const));

describe.each(Object.entries(THEME))('The %s theme', (_, theme: Theme) => {
  const { paper, blocs } = theme;

  it('sets text at 4.5 : 1 or more', () => {
    const texts = ['ink', 'quiet', 'began', 'ended', 'changed'] as const;
    expect(texts.filter((name) => contrast(theme[name], paper) < 4.5)).toEqual([]);
    expect(blocs.filter((colour) => contrast(theme.onSeal, colour) < 4.5)).toEqual([]);
    expect(blocs.filter((colour) => contrast(colour, paper) < 4.5)).toEqual([]);
  });

  it('draws marks at 3 : 1 or more', () => {
    const marks = ['country', 'plain', 'kept', 'favours', 'refuses'] as const;
    expect(marks.filter((name) => contrast(theme[name], paper) < 3)).toEqual([]);
  });

  it('has eight colours for blocs that every sight tells apart', () => {
    expect(blocs).toHaveLength(8);
    expect(pairs(blocs).filter(([a, b]) => difference(a, b) < 6.5)).toEqual([]);
  });

  it('tells what began from what ended, and favour from refusal, to every sight', () => {
    expect(difference(theme.began, theme.ended)).toBeGreaterThan(30);
    expect(difference(theme.favours, theme.refuses)).toBeGreaterThan(15);
  });
});
