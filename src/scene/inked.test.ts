import { beforeAll, describe, expect, it } from 'vitest';
import { fetchCraft } from './craft.ts';
import type { Item } from './list.ts';
import { PICTURES, wholeOf } from './pictures.ts';
import { bundled } from './testing/bundled.ts';
import { THEME } from './theme.ts';

const { network, choice } = bundled();

const fills = (items: readonly Item[]): (string | null)[] =>
  items.flatMap((item) => (item.kind === 'group' ? fills(item.items) : [item.fill]));

beforeAll(() => fetchCraft());

describe('The inks of a picture', () => {
  it.each(PICTURES)('of %s are those of light paper on white, in either theme', (of) => {
    const dark = { ...choice, theme: 'dark' } as const;
    const white = wholeOf(of, { network, choice: dark, ground: 'white' });
    expect(white.background).toBe('#ffffff');
    expect(fills(white.items)).toContain(THEME.light.ink);
    expect(fills(white.items)).not.toContain(THEME.dark.ink);
    expect(white).toEqual(wholeOf(of, { network, choice, ground: 'white' }));
    // On no ground they are the theme's: a dark slide shows through.
    const clear = wholeOf(of, { network, choice: dark, ground: 'transparent' });
    expect(fills(clear.items)).toContain(THEME.dark.ink);
  });
});
