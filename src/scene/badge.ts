import { type Ink, type Item, path, textLine } from './list.ts';
import { changeSign, contestSign, statusLook, statusSign } from './marks.ts';
import { SIZE, type Theme, blocColour } from './theme.ts';
import type { TieLook } from './tie.ts';

/** What of a badge its look is put on. */
export type BadgeShape = {
  readonly x: number;
  readonly y: number;
  readonly grain: number;
  /** The place of its bloc among the blocs of the data. */
  readonly bloc: number;
  readonly letter: string;
  readonly direction: 'ltr' | 'rtl';
};

/**
 * Draws a membership as a badge: a rounded square with the letter of its bloc, filled in its
 * colour. Hollow is suspended and the like, dashed only possible, dotted a claim; signs of
 * status, contest and change stand at its corners.
 */
export function drawBadge(theme: Theme, shape: BadgeShape, look: TieLook): Item[] {
  const { x, y, grain, bloc, letter, direction } = shape;
  const { hollow, sign } = statusLook(look.status);
  const colour = look.change === null ? blocColour(theme, bloc) : theme[look.change];
  const isOpen = hollow || look.presence === 'possible' || look.claimed || !look.mentioned;
  const ink: Partial<Ink> = {
    fill: isOpen ? theme.paper : colour,
    stroke: look.bold ? theme.ink : colour,
    width: (look.bold ? 1.8 : look.mentioned ? 1.2 : 0.7) * grain,
    dash: dashOf(look, grain),
  };
  const size = [...letter].length > 1 ? 6.6 : 8.2;
  const corner = (right: number, down: number, scale: number) => ({
    x: x + right * SIZE.badge * 0.55 * grain,
    y: y + down * SIZE.badge * 0.5 * grain,
    heading: 0,
    grain: grain * scale,
  });
  const isChange = look.change !== null && look.change !== 'kept';
  return [
    path(square(x, y, (SIZE.badge / 2) * grain), ink),
    textLine(x, y + size * 0.36 * grain, letter, {
      size: size * grain,
      weight: 600,
      anchor: 'middle',
      direction,
      fill: isOpen ? colour : theme.onSeal,
    }),
    ...(sign === null ? [] : statusSign(sign, corner(1, 1, 0.62), colour, theme.paper)),
    ...(look.contested === null ? [] : contestSign(look.contested, corner(1, -1, 0.6), theme)),
    ...(isChange ? changeSign(look.change, corner(-1, -1, 0.66), theme) : []),
  ];
}

function dashOf({ claimed, presence }: TieLook, grain: number): readonly number[] | null {
  if (claimed) return [0.6 * grain, 1.6 * grain];
  return presence === 'possible' ? [2.4 * grain, 1.6 * grain] : null;
}

function square(x: number, y: number, half: number) {
  const cut = half * 0.45;
  const [left, right, top, bottom] = [x - half, x + half, y - half, y + half];
  return [
    ['M', left + cut, top],
    ['L', right - cut, top],
    ['Q', right, top, right, top + cut],
    ['L', right, bottom - cut],
    ['Q', right, bottom, right - cut, bottom],
    ['L', left + cut, bottom],
    ['Q', left, bottom, left, bottom - cut],
    ['L', left, top + cut],
    ['Q', left, top, left + cut, top],
    ['Z'],
  ] as const;
}
