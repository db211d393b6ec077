import { describe, expect, test } from 'vitest';
import { circle, group, type Item, path, polygon, textLine } from '../scene/list.ts';
import { type Surface, paint } from './canvas.ts';

/** A surface that writes down what is done to it: calls with their values, and styles as they are set. */
function recorder(): { readonly surface: Surface; readonly log: string[] } {
  const log: string[] = [];
  const surface = new Proxy({} as Surface, {
    get:
      (_, name) =>
      (...values: unknown[]) =>
        log.push([String(name), ...values.map((value) => JSON.stringify(value))].join(' ')),
    set(_, name, value) {
      log.push(`${String(name)} = ${value}`);
      return true;
    },
  });
  return { surface, log };
}

function painted(...items: Item[]): string[] {
  const { surface, log } = recorder();
  paint(surface, items);
  return log.slice(2);
}

describe('the painter of a canvas', () => {
  test('starts with the miter limit and baseline that SVG has', () => {
    const { surface, log } = recorder();
    paint(surface, []);
    expect(log).toEqual(['miterLimit = 4', 'textBaseline = alphabetic']);
  });

  test('draws a path stroke by stroke', () => {
    const log = painted(
      path([['M', 1, 2], ['L', 3, 4], ['Q', 5, 6, 7, 8], ['C', 1, 2, 3, 4, 5, 6], ['Z']], {
        stroke: '#123456',
        width: 2,
        dash: [5, 3],
        cap: 'round',
      }),
    );
    expect(log).toEqual([
      'beginPath',
      'moveTo 1 2',
      'lineTo 3 4',
      'quadraticCurveTo 5 6 7 8',
      'bezierCurveTo 1 2 3 4 5 6',
      'closePath',
      'globalAlpha = 1',
      'strokeStyle = #123456',
      'lineWidth = 2',
      'lineCap = round',
      'lineJoin = miter',
      'setLineDash [5,3]',
      'stroke',
    ]);
  });

  test('fills a shape before it draws its line, and does neither where there is none', () => {
    const log = painted(circle(1, 2, 3, { fill: '#ffffff', stroke: '#000000' }));
    expect(log.indexOf('fill')).toBeLessThan(log.indexOf('stroke'));
    expect(painted(circle(1, 2, 3, { fill: '#ffffff' }))).not.toContain('stroke');
    expect(painted(circle(1, 2, 3, {}))).toEqual([
      'beginPath',
      `arc 1 2 3 0 ${2 * Math.PI}`,
      'globalAlpha = 1',
    ]);
  });

  test('closes a polygon', () => {
    expect(painted(polygon([0, 0, 4, 0, 4, 4], { fill: '#ffffff' }))).toEqual([
      'beginPath',
      'moveTo 0 0',
      'lineTo 4 0',
      'lineTo 4 4',
      'closePath',
      'globalAlpha = 1',
      'fillStyle = #ffffff',
      'fill',
    ]);
  });

  test('writes a line of text over the line around its letters', () => {
    const log = painted(
      textLine(1, 2, 'Perú', {
        size: 12,
        weight: 600,
        anchor: 'middle',
        fill: '#111111',
        halo: '#eeeeee',
      }),
    );
    expect(log[1]).toMatch(/^font = 600 12px 'IBM Plex Sans'/);
    expect(log).toContain('textAlign = center');
    expect(log).toContain('lineWidth = 3');
    expect(log).toContain('lineJoin = round');
    expect(log.slice(-3)).toEqual([
      'strokeText "Perú" 1 2',
      'fillStyle = #111111',
      'fillText "Perú" 1 2',
    ]);
  });

  test('keeps the direction of a text, and the side on which it hangs', () => {
    const line = textLine(1, 2, 'بيرو', {
      size: 12,
      anchor: 'right',
      direction: 'rtl',
      fill: '#111111',
    });
    const log = painted(line);
    expect(log).toContain('textAlign = right');
    expect(log).toContain('direction = rtl');
    expect(log.some((entry) => entry.startsWith('strokeText'))).toBe(false);
  });

  test('moves by a group, and back', () => {
    const dot = circle(0, 0, 1, { fill: '#111111' });
    const log = painted(group([dot], { x: 10, y: 20 }), dot);
    expect(log.filter((entry) => /^(translate|fill$)/.test(entry))).toEqual([
      'translate 10 20',
      'fill',
      'translate -10 -20',
      'fill',
    ]);
  });

  test('multiplies the opacity of groups and items', () => {
    const half = { fill: '#111111', opacity: 0.5 };
    const log = painted(group([circle(0, 0, 1, half)], { opacity: 0.5 }), circle(0, 0, 1, half));
    expect(log.filter((entry) => entry.startsWith('globalAlpha'))).toEqual([
      'globalAlpha = 0.25',
      'globalAlpha = 0.5',
    ]);
  });

  test('sets a style only when it changes, and a dash that ends', () => {
    const line = (dash: number[] | null) =>
      path([['M', 0, 0]], { stroke: '#123456', width: 2, dash });
    const log = painted(line([4, 2]), line(null), line(null));
    expect(log.filter((entry) => entry.startsWith('strokeStyle'))).toHaveLength(1);
    expect(log.filter((entry) => entry.startsWith('setLineDash'))).toEqual([
      'setLineDash [4,2]',
      'setLineDash []',
    ]);
    expect(log.filter((entry) => entry === 'stroke')).toHaveLength(3);
  });
});
