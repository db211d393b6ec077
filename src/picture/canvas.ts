import type { Ink, Item, Segment, TextItem } from '../scene/list.ts';
import { FONTS } from '../scene/theme.ts';

/** The styles that the painter sets. */
type Style =
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'miterLimit'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'direction';

/** What of a canvas's context the painter uses. */
export type Surface = Pick<
  CanvasRenderingContext2D,
  | Style
  | 'translate'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
>;

/**
 * Paints a display list as it stands, in units of the picture: the surface is scaled and moved
 * beforehand. The marks are those of the SVG, save that a group's opacity is that of each of its
 * items, where SVG has it of the whole. Styles stay set as the last item needed them.
 */
export function paint(surface: Surface, items: readonly Item[]): void {
  const pen = new Pen(surface);
  // SVG's own, where a canvas has another.
  pen.set('miterLimit', 4);
  pen.set('textBaseline', 'alphabetic');
  for (const item of items) pen.paint(item, 1);
}

/** A surface with the styles last set on it: to set one costs about as much as to draw a line. */
class Pen {
  private readonly surface: Surface;
  private readonly styles: Partial<Surface> = {};
  /** Undefined until it is set. */
  private dash: readonly number[] | null | undefined;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  set<Name extends Style>(name: Name, value: Surface[Name]): void {
    if (this.styles[name] === value) return;
    this.styles[name] = value;
    this.surface[name] = value;
  }

  /** Paints an item within groups that are so opaque. */
  paint(item: Item, opacity: number): void {
    const { surface } = this;
    switch (item.kind) {
      case 'group':
        if (item.x !== 0 || item.y !== 0) surface.translate(item.x, item.y);
        for (const part of item.items) this.paint(part, opacity * item.opacity);
        if (item.x !== 0 || item.y !== 0) surface.translate(-item.x, -item.y);
        return;
      case 'text':
        return this.write(item, opacity);
      case 'path':
        surface.beginPath();
        for (const segment of item.segments) trace(surface, segment);
        return this.ink(item, opacity);
      case 'circle':
        surface.beginPath();
        surface.arc(item.x, item.y, Math.max(0, item.r), 0, 2 * Math.PI);
        return this.ink(item, opacity);
      case 'polygon':
        surface.beginPath();
        for (let at = 0; at < item.points.length; at += 2)
          surface[at === 0 ? 'moveTo' : 'lineTo'](item.points[at]!, item.points[at + 1]!);
        surface.closePath();
        return this.ink(item, opacity);
    }
  }

  private ink({ fill, stroke, width, dash, cap, opacity }: Ink, within: number): void {
    this.set('globalAlpha', opacity * within);
    if (fill !== null) {
      this.set('fillStyle', fill);
      this.surface.fill();
    }
    if (stroke === null) return;
    this.set('strokeStyle', stroke);
    this.set('lineWidth', width);
    this.set('lineCap', cap);
    this.set('lineJoin', 'miter');
    this.setDash(dash);
    this.surface.stroke();
  }

  private write(item: TextItem, within: number): void {
    const { x, y, text, size, weight, anchor, direction, fill, halo, opacity } = item;
    this.set('globalAlpha', opacity * within);
    this.set('font', `${weight} ${size}px ${FONTS}`);
    this.set('textAlign', anchor === 'middle' ? 'center' : anchor);
    this.set('direction', direction);
    if (halo !== null) {
      this.set('strokeStyle', halo);
      this.set('lineWidth', size / 4);
      this.set('lineJoin', 'round');
      this.setDash(null);
      this.surface.strokeText(text, x, y);
    }
    this.set('fillStyle', fill);
    this.surface.fillText(text, x, y);
  }

  private setDash(dash: readonly number[] | null): void {
    if (this.dash === dash) return;
    this.dash = dash;
    this.surface.setLineDash(dash === null ? [] : [...dash]);
  }
}

function trace(surface: Surface, segment: Segment): void {
  switch (segment[0]) {
    case 'M':
      return surface.moveTo(segment[1], segment[2]);
    case 'L':
      return surface.lineTo(segment[1], segment[2]);
    case 'Q':
      return surface.quadraticCurveTo(segment[1], segment[2], segment[3], segment[4]);
    case 'C':
      return surface.bezierCurveTo(
        segment[1],
        segment[2],
        segment[3],
        segment[4],
        segment[5],
        segment[6],
      );
    case 'Z':
      return surface.closePath();
  }
}
