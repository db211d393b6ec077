import { dayPeriod } from '../../src/time/spell.ts';
import { snapshotOf } from '../../src/graph/snapshot.ts';
import { frame } from '../../src/scene/frame.ts';
import type { Ink, Item, TextItem } from '../../src/scene/list.ts';
import { FONTS } from '../../src/scene/theme.ts';
import type { Day } from '../../src/time/day.ts';
import { surfaceIn } from './empty.ts';
import type { Make } from './stage.ts';

/** A mark ready to paint: its numbers, and the ink or the text that goes with them. */
type Ready = {
  readonly kind: 'line' | 'curve' | 'circle' | 'polygon' | 'strokes' | 'text';
  readonly numbers: Float64Array;
  readonly ink: Ink | null;
  readonly text: TextItem | null;
};

/**
 * The same marks from arrays made ready beforehand for each day, by the shortest loop that paints
 * them: what painting costs without snapshot, frame or view.
 */
export const ready: Make = (host, { plan, view, shown }, first, days) => {
  const surface = surfaceIn(host);
  const { width, height } = { width: host.clientWidth, height: host.clientHeight };
  // A plan of its own, so that nothing drawn for it is found by another candidate.
  const own = { ...plan };
  const made = new Map<Item, readonly Ready[]>();
  const onceMade = (item: Item): readonly Ready[] => {
    const known = made.get(item) ?? readyOf(item);
    made.set(item, known);
    return known;
  };
  const pictures = new Map<Day, readonly Ready[]>();
  const lines = new Map<Day, readonly number[]>();
  for (const day of new Set([first.day, ...days])) {
    const { items, looks } = frame(own, 'light', shown(snapshotOf(view, dayPeriod(day))));
    pictures.set(day, items.flatMap(onceMade));
    lines.set(day, [...looks.lines.keys()]);
  }
  let now = first.day;
  const draw = (day: Day) => {
    now = day;
    surface.clearRect(0, 0, width, height);
    paintReady(surface, pictures.get(day)!);
  };
  draw(now);
  return {
    name: 'painting from ready arrays',
    step: ({ day }) => draw(day),
    drawn: () => lines.get(now)!,
  };
};

function readyOf(item: Item): readonly Ready[] {
  if (item.kind === 'group') return item.items.flatMap(readyOf);
  if (item.kind === 'text')
    return [{ kind: 'text', numbers: Float64Array.of(item.x, item.y), ink: null, text: item }];
  const one = (kind: Ready['kind'], numbers: readonly number[]): Ready[] => [
    { kind, numbers: Float64Array.from(numbers), ink: item, text: null },
  ];
  if (item.kind === 'circle') return one('circle', [item.x, item.y, item.r]);
  if (item.kind === 'polygon') return one('polygon', item.points);
  const numbers = item.segments.flatMap((segment) => segment.slice(1) as number[]);
  const shape = item.segments.map(([letter]) => letter).join('');
  if (shape === 'ML') return one('line', numbers);
  if (shape === 'MQ') return one('curve', numbers);
  if (/^ML+$/.test(shape)) return one('strokes', numbers);
  throw new Error(`No ready form for a path of ${shape}: add one to the bench.`);
}

function paintReady(surface: CanvasRenderingContext2D, marks: readonly Ready[]): void {
  surface.lineJoin = 'miter';
  surface.miterLimit = 4;
  let last: Ink | null = null;
  for (const { kind, numbers, ink, text } of marks) {
    if (text) {
      write(surface, text);
      last = null;
      continue;
    }
    if (!ink) continue;
    surface.beginPath();
    trace(surface, kind, numbers);
    if (ink.fill !== null) {
      if (ink.fill !== last?.fill) surface.fillStyle = ink.fill;
      surface.fill();
    }
    if (ink.stroke !== null) {
      if (ink.stroke !== last?.stroke) surface.strokeStyle = ink.stroke;
      if (ink.width !== last?.width) surface.lineWidth = ink.width;
      if (last === null || ink.dash !== last.dash) surface.setLineDash([...(ink.dash ?? [])]);
      surface.stroke();
    }
    last = ink;
  }
}

function trace(surface: CanvasRenderingContext2D, kind: Ready['kind'], at: Float64Array): void {
  if (kind === 'circle') return surface.arc(at[0]!, at[1]!, at[2]!, 0, 2 * Math.PI);
  surface.moveTo(at[0]!, at[1]!);
  if (kind === 'curve') return surface.quadraticCurveTo(at[2]!, at[3]!, at[4]!, at[5]!);
  for (let place = 2; place < at.length; place += 2) surface.lineTo(at[place]!, at[place + 1]!);
  if (kind === 'polygon') surface.closePath();
}

function write(surface: CanvasRenderingContext2D, item: TextItem): void {
  surface.font = `${item.weight} ${item.size}px ${FONTS}`;
  surface.textAlign = item.anchor === 'middle' ? 'center' : item.anchor;
  if (item.halo !== null) {
    surface.setLineDash([]);
    surface.lineJoin = 'round';
    surface.strokeStyle = item.halo;
    surface.lineWidth = item.size / 4;
    surface.strokeText(item.text, item.x, item.y);
    surface.lineJoin = 'miter';
  }
  surface.fillStyle = item.fill;
  surface.fillText(item.text, item.x, item.y);
}
