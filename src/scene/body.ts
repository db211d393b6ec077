import type { Actor } from '../graph/dataset.ts';
import { type Ink, type Item, circle, polygon, textLine } from './list.ts';
import { LEADING, type Name, type NamePlace } from './labels.ts';
import { type ChangeMark, changeSign, denialSign } from './marks.ts';
import { SEAL_LEADING } from './seal.ts';
import { SIZE, type Theme, blocColour } from './theme.ts';

/** What there is to see of a node at a date. */
export type NodeLook = {
  readonly presence: 'certain' | 'possible';
  /** There, but without a tie at this date: kept in sight because the other date has one. */
  readonly quiet: boolean;
  readonly change: ChangeMark | null;
  /** For a dock: whether it differs from the picture that this one stands beside. */
  readonly bold: boolean;
};

/** What of a node its look is put on. */
export type Body = {
  readonly actor: Actor;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly bloc: number;
  readonly name: Name;
  readonly initials: string;
  /** Whether letters within it can be read; else it has none. */
  readonly isLegible: boolean;
  readonly grain: number;
  readonly direction: 'ltr' | 'rtl';
};

/** Draws a node's body: countries discs, leaders rings with initials, blocs seals, others angular. */
export function drawBody(theme: Theme, body: Body, look: NodeLook): Item[] {
  const items = bareBody(theme, body, look);
  if (look.change === null) return items;
  // At the lower side where writing begins: docks stand at the upper side where it ends.
  const out = body.r * 0.78 * (body.direction === 'rtl' ? 1 : -1);
  const place = { x: body.x + out, y: body.y + body.r * 0.78, heading: 0, grain: body.grain * 0.8 };
  return [...items, ...changeSign(look.change, place, theme)];
}

function bareBody(theme: Theme, body: Body, look: NodeLook): Item[] {
  const { actor, x, y, r, grain } = body;
  if (actor.kind === 'bloc') return drawSeal(theme, body, look);
  const colour = look.quiet ? theme.kept : theme.country;
  const line: Partial<Ink> = {
    stroke: colour,
    width: 1.3 * grain,
    dash: look.presence === 'possible' ? [2.5 * grain, 2 * grain] : null,
  };
  if (actor.kind === 'leader')
    return [
      circle(x, y, r, { ...line, fill: theme.paper }),
      ...initialsText(
        theme,
        body,
        body.initials,
        look.quiet ? theme.quiet : theme.ink,
        SIZE.initials * 1.1,
      ),
    ];
  const hollow = look.quiet || look.presence === 'possible';
  const ink: Partial<Ink> = hollow ? { ...line, fill: theme.paper } : { fill: colour };
  if (actor.kind === 'country') return [circle(x, y, r - (hollow ? 0.6 : 0), ink)];
  return [polygon(cornersOf(actor.kind, x, y, r * 1.15), ink)];
}

const CORNERS: Readonly<Record<string, readonly [number, number]>> = {
  institution: [4, Math.PI / 4],
  party: [4, 0],
  movement: [3, -Math.PI / 2],
  scheme: [6, 0],
};

function cornersOf(kind: string, x: number, y: number, r: number): number[] {
  const [count, first] = CORNERS[kind] ?? [4, 0];
  return Array.from(
    { length: count },
    (_, corner) => first + (2 * Math.PI * corner) / count,
  ).flatMap((angle) => [x + r * Math.cos(angle), y + r * Math.sin(angle)]);
}

function drawSeal(theme: Theme, body: Body, look: NodeLook): Item[] {
  const { x, y, r, bloc, grain, name } = body;
  const colour = blocColour(theme, bloc);
  const hollow = look.quiet || look.presence === 'possible';
  const ring: Partial<Ink> = {
    stroke: colour,
    width: 1.1 * grain,
    dash: look.presence === 'possible' ? [3 * grain, 2.5 * grain] : null,
  };
  const face = circle(
    x,
    y,
    r - 3 * grain,
    hollow ? { ...ring, fill: theme.paper } : { fill: colour },
  );
  const leading = name.size * SEAL_LEADING;
  const top = y - ((name.lines.length - 1) * leading) / 2 + name.size * 0.35;
  const lines = (body.isLegible ? name.lines : []).map((line, at) =>
    textLine(x, top + at * leading, line, {
      size: name.size,
      weight: 600,
      anchor: 'middle',
      direction: body.direction,
      fill: hollow ? colour : theme.onSeal,
    }),
  );
  return [circle(x, y, r - 0.5, { ...ring, fill: theme.paper }), face, ...lines];
}

/** A leader docked beside a country: smaller than one with a place of its own. */
export function drawDock(
  theme: Theme,
  dock: Pick<Body, 'x' | 'y' | 'r' | 'grain' | 'direction' | 'initials' | 'isLegible'>,
  look: NodeLook & { readonly denied: boolean },
): Item[] {
  const { x, y, r, grain } = dock;
  const colour = look.change === null ? theme.country : theme[look.change];
  const ring = circle(x, y, r - 0.5, {
    fill: theme.paper,
    stroke: colour,
    width: (look.bold ? 2 : look.change === null ? 1 : 1.6) * grain,
    dash: look.denied || look.presence === 'possible' ? [2.4 * grain, 2 * grain] : null,
  });
  const text = initialsText(
    theme,
    dock,
    dock.initials,
    look.denied ? theme.quiet : look.change === null ? theme.ink : colour,
    SIZE.initials,
  );
  const out = r * 0.78;
  const place = (side: 1 | -1) => ({
    x: x + side * out,
    y: y - out,
    heading: 0,
    grain: grain * 0.66,
  });
  return [
    ring,
    ...text,
    ...(look.change === null ? [] : changeSign(look.change, place(1), theme)),
    ...(look.denied ? denialSign(place(-1), theme) : []),
  ];
}

function initialsText(
  _theme: Theme,
  {
    x,
    y,
    grain,
    direction,
    isLegible,
  }: Pick<Body, 'x' | 'y' | 'grain' | 'direction' | 'isLegible'>,
  initials: string,
  fill: string,
  size: number,
): Item[] {
  if (!isLegible) return [];
  return [
    textLine(x, y + size * grain * 0.35, initials, {
      size: size * grain,
      weight: 600,
      anchor: 'middle',
      direction,
      fill,
    }),
  ];
}

/** Draws a name where it stands. */
export function drawName(
  theme: Theme,
  { name, direction }: Pick<Body, 'name' | 'direction'>,
  place: NamePlace,
  look: NodeLook,
): Item[] {
  const fill = look.change === null ? (look.quiet ? theme.quiet : theme.ink) : theme[look.change];
  return name.lines.map((line, at) =>
    textLine(place.x, place.y + at * name.size * LEADING, line, {
      size: name.size,
      weight: name.weight,
      anchor: place.anchor,
      direction,
      fill,
      halo: theme.paper,
    }),
  );
}
