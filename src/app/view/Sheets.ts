import type { Core } from 'cytoscape';
import { type ICanvasStaticLayer, layers } from 'cytoscape-layers';
import { paint } from '../../picture/canvas.ts';
import type { ThemeName } from '../../scene/choice.ts';
import { type Mark, actorsOf, litItems } from '../../scene/emphasis.ts';
import type { Fade } from '../../scene/fade.ts';
import { type Frame, framed, shyNames } from '../../scene/frame.ts';
import type { Item } from '../../scene/list.ts';
import { moved, movedLooks } from '../../scene/move.ts';
import type { Plan } from '../../scene/plan.ts';
import { THEME } from '../../scene/theme.ts';
import { type Camera, sameCamera } from './camera.ts';
import { Ground, sameItems } from './Ground.ts';
import type { Link } from './link.ts';

/** What a picture is to show. */
export type Shown = {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly theme: ThemeName;
  readonly selected: Mark | null;
  /** How what was shown at the same places gives way to it; null for at once. */
  readonly fade: Fade | null;
};

/** How much of the rest shows through where something is pointed at or selected. */
const DIMMED = 0.25;

/** Items that are not being dragged, and how many of them, from the first, are still. */
type Standing = Pick<Frame, 'items' | 'still'>;

/**
 * What is painted of a picture: on a layer below Cytoscape's own the picture, on one above what
 * stands out of it, over a veil of paper, or what is being dragged. To point at something leaves
 * the layer below as it is. At most one painting a frame, whatever asks for it.
 */
export class Sheets {
  private readonly cy: Core;
  private readonly link: Link;
  private readonly shown: () => Shown;
  private readonly below: ICanvasStaticLayer;
  private readonly above: ICanvasStaticLayer;
  private asked: number | null = null;
  /** What the layer below was last painted from; null where it is to be painted anew. */
  private painted: (Standing & { readonly camera: Camera }) | null = null;
  private readonly ground = new Ground();

  constructor(cy: Core, link: Link, shown: () => Shown) {
    this.cy = cy;
    this.link = link;
    this.shown = shown;
    const all = layers(cy);
    // They stay empty, and would only cost to compose.
    for (const own of [all.nodeLayer, all.dragLayer, all.selectBoxLayer])
      own.node.style.display = 'none';
    this.below = all.nodeLayer.insertBefore('canvas-static');
    this.above = all.selectBoxLayer.insertAfter('canvas-static');
    this.below.callback((surface) => this.paintBelow(surface));
    this.above.callback((surface) => this.paintAbove(surface));
  }

  /** Paints in the next frame. */
  ask(): void {
    this.asked ??= requestAnimationFrame(() => this.paintNow());
  }

  /** Paints all in the next frame, even if nothing changed: the fonts may have come. */
  repaint(): void {
    this.anew();
    this.ask();
  }

  /** Paints all at once: a canvas that was resized is empty. */
  paintAnew(): void {
    this.anew();
    this.paintNow();
  }

  private anew(): void {
    this.painted = null;
    this.ground.forget();
  }

  /** Takes the density of the screen: a layer keeps the one it was made with. */
  thicken(): void {
    for (const layer of [this.below, this.above])
      (layer as unknown as { pixelRatio: number }).pixelRatio = devicePixelRatio;
  }

  /** Paints no more. */
  stop(): void {
    if (this.asked !== null) cancelAnimationFrame(this.asked);
  }

  /** What the layer of the picture was last painted from. */
  lastPainted(): readonly Item[] {
    return this.painted?.items ?? [];
  }

  paintNow(): void {
    this.stop();
    this.asked = null;
    const standing = this.standing();
    const camera = cameraOf(this.cy);
    const last = this.painted;
    if (!last || !sameCamera(last.camera, camera) || !sameItems(last.items, standing.items)) {
      this.painted = { ...standing, camera };
      this.below.update();
    }
    const stands = this.link.read().drag !== null || this.lit() !== null;
    if (stands !== this.above.visible) this.above.visible = stands;
    if (stands) this.above.update();
  }

  /** The picture, without what is being dragged. */
  private standing(): Standing {
    const { plan, frame, theme } = this.shown();
    const { drag } = this.link.read();
    if (!drag) return frame;
    const own = new Set(framed(plan, theme, movedLooks(plan, frame.looks, drag.place)).items);
    const stays = (item: Item) => !own.has(item);
    const still = frame.items.slice(0, frame.still).filter(stays).length;
    return { items: frame.items.filter(stays), still };
  }

  /** What stands out: what is pointed at, else what is selected, if it is seen; null where all is alike. */
  private lit(): readonly Item[] | null {
    const { plan, frame, theme, selected } = this.shown();
    for (const mark of [this.link.read().hover, selected]) {
      const lit = mark && litItems(plan, frame, mark);
      if (lit) return [...lit, ...shyNames(plan, theme, frame.looks, actorsOf(plan, mark))];
    }
    return null;
  }

  private paintBelow(surface: CanvasRenderingContext2D): void {
    if (!this.painted) return;
    const { items, still, camera } = this.painted;
    this.look(surface);
    this.ground.lay(surface, items.slice(0, still), camera, (some) => paint(surface, some));
    paint(surface, items.slice(still));
  }

  private paintAbove(surface: CanvasRenderingContext2D): void {
    const { plan, frame, theme } = this.shown();
    const { drag } = this.link.read();
    if (drag) {
      this.look(surface);
      const looks = movedLooks(plan, frame.looks, drag.place);
      paint(surface, framed(moved(plan, drag.place, drag.point), theme, looks).items);
      return;
    }
    const lit = this.lit();
    if (lit === null) return;
    surface.globalAlpha = 1 - DIMMED;
    surface.fillStyle = THEME[theme].paper;
    surface.fillRect(0, 0, this.cy.width(), this.cy.height());
    this.look(surface);
    paint(surface, lit);
  }

  private look(surface: CanvasRenderingContext2D): void {
    const { zoom, x, y } = cameraOf(this.cy);
    surface.translate(x, y);
    surface.scale(zoom, zoom);
  }
}

/** The camera of a Cytoscape instance. */
export const cameraOf = (cy: Core): Camera => ({ zoom: cy.zoom(), ...cy.pan() });
