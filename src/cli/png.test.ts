import { describe, expect, it } from 'vitest';
import { type Ground, figureOf } from '../scene/figure.ts';
import { smallChoice, smallNetwork } from '../scene/testing/small.ts';
import { pngOf } from './png.ts';
import { TYPEFACES } from './typefaces.ts';

const figure = (ground: Ground = 'paper') =>
  figureOf({ network: smallNetwork, choice: smallChoice('2021-08-10'), ground });

describe('A picture as PNG', () => {
  it('is as wide as asked for, in proportion, and the same bytes each time', async () => {
    const png = await pngOf(figure(), 400, TYPEFACES);
    const view = new DataView(png.buffer, png.byteOffset);
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([400, 275]);
    expect(await pngOf(figure(), 400, TYPEFACES)).toEqual(png);
    expect(await pngOf(figure('transparent'), 400, TYPEFACES)).not.toEqual(png);
    expect(figure('white').background).toBe('#ffffff');
    expect(figure('transparent').background).toBe(null);
  });
});
