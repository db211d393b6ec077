import cytoscape, { type Core, type EventObject, type NodeSingular } from 'cytoscape';
import register, { type ICanvasStaticLayer, layers } from 'cytoscape-layers';
import { paint } from '../../picture/canvas.ts';
import type { ThemeName } from '../../scene/choice.ts';
import type { Point } from '../../scene/curve.ts';
import { type Mark, litItems } from '../../scene/emphasis.ts';
import { type Frame, framed } from '../../scene/frame.ts';
import { hitAt } from '../../scene/hit.ts';
import type { Item } from '../../scene/list.ts';
import { moved, movedLooks } from '../../scene/move.ts';
import type { Plan } from '../../scene/plan.ts';
import { THEME } from '../../scene/theme.ts';
import { type Camera, LEAST_ZOOM, MOST_ZOOM, fitted, sameCamera } from './camera.ts';
import type { Link, Passing } from './link.ts';

cytoscape.use(register);

/** What a picture is to show. */
export type Shown = {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly theme: ThemeName;
  readonly selected: Mark | null;
};

/** What a person did to a picture that is more than passing. */
export type Deeds = {
  readonly onSelect: (mark: Mark | null) => void;
  /** A spot, by its place in the plan, was dropped at a point. */
  readonly onDrop: (place: number, point: Point) => void;
};

/** How much of the rest shows through where something is pointed at or selected. */
const DIMMED = 0.25;
/** How close to a tie a pointer must come, in CSS pixels. */
const REACH = 6;
/** How close to the middle of a node at least. */
const LEAST_HIT = 12;

/**
 * A picture that can be moved, pointed at and dragged. Cytoscape owns camera, gestures, drag and
 * the hit area of nodes, which it does not draw; our painter draws all there is to see, on a layer
 * below Cytoscape's for the picture and on one above for what stands out. It needs `destroy`.
 */
export class View {
  private readonly cy: Core;
  private readonly host: HTMLElement;
  private readonly link: Link;
  private readonly deeds: Deeds;
  private readonly ends: (() => void)[] = [];
  private below: ICanvasStaticLayer;
  private above: ICanvasStaticLayer;
  private shown: Shown;
  private frameAsked: number | null = null;
  /** What the layer below was last painted from. */
  private painted: { readonly items: readonly Item[]; readonly camera: Camera } | null = null;
  /** While the camera follows what another told, its events are no news. */
  private isFollowing = false;

  constructor(host: HTMLElement, link: Link, deeds: Deeds, shown: Shown) {
    this.host = host;
    this.link = link;
    this.deeds = deeds;
    this.shown = shown;
    this.cy = cytoscape({
      container: host,
      style: [
        {
          selector: 'node',
          style: { width: 'data(size)', height: 'data(size)', opacity: 0, 'overlay-opacity': 0 },
        },
        { selector: 'core', style: { 'active-bg-opacity': 0 } as never },
      ],
      minZoom: LEAST_ZOOM,
      maxZoom: MOST_ZOOM,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    const all = layers(this.cy);
    // They stay empty, and would only cost to compose.
    all.nodeLayer.node.style.display = 'none';
    all.dragLayer.node.style.display = 'none';
    this.below = all.nodeLayer.insertBefore('canvas-static');
    this.above = all.selectBoxLayer.insertBefore('canvas-static');
    this.below.callback((surface) => this.paintBelow(surface));
    this.above.callback((surface) => this.paintAbove(surface));
    this.placeNodes(null);
    this.follow(link.read());
    this.listen();
    this.paintNow();
  }

  /** Shows something else, in the next frame. */
  show(shown: Shown): void {
    const before = this.shown;
    this.shown = shown;
    if (shown.plan !== before.plan && this.link.read().drag) this.link.tell({ drag: null }, null);
    if (shown.plan !== before.plan || shown.frame.looks.spots !== before.frame.looks.spots)
      this.placeNodes(before.plan);
    if (shown.theme !== before.theme) this.painted = null;
    this.ask();
  }

  /** Ends it: no listener, no frame, no canvas is left. */
  destroy(): void {
    for (const end of this.ends) end();
    if (this.frameAsked !== null) cancelAnimationFrame(this.frameAsked);
    this.cy.destroy();
    this.host.replaceChildren();
  }

  private listen(): void {
    const { cy, host, link } = this;
    this.ends.push(link.listen((passing, by) => by !== this && this.follow(passing)));
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(host);
    this.ends.push(() => observer.disconnect());
    const leave = () => this.point(null);
    host.addEventListener('pointerleave', leave);
    this.ends.push(() => host.removeEventListener('pointerleave', leave));
    const repaint = () => this.repaint();
    document.fonts.addEventListener('loadingdone', repaint);
    this.ends.push(() => document.fonts.removeEventListener('loadingdone', repaint));
    this.watchDensity();
    cy.on('viewport', () => this.cameraMoved());
    cy.on('mousemove', (event) => this.point(this.markAt(event)));
    cy.on('tap', (event) => this.deeds.onSelect(this.markAt(event)));
    cy.on('dbltap', (event) => event.target === cy && this.fit());
    cy.on('drag', 'node', ({ target }: { target: NodeSingular }) => this.dragged(target));
    cy.on('dragfree', 'node', ({ target }: { target: NodeSingular }) => this.dropped(target));
  }

  /** The screen's density can change, by the browser's zoom or another screen. */
  private watchDensity(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const change = () => {
      // A layer keeps the density it was made with.
      for (const layer of [this.below, this.above])
        (layer as unknown as { pixelRatio: number }).pixelRatio = devicePixelRatio;
      this.resize();
      this.watchDensity();
    };
    query.addEventListener('change', change, { once: true });
    this.ends.push(() => query.removeEventListener('change', change));
  }

  private resize(): void {
    this.cy.resize();
    this.painted = null;
    this.paintNow();
  }

  private repaint(): void {
    this.painted = null;
    this.ask();
  }

  /** Sees all of the picture. */
  private fit(): void {
    const size = { width: this.cy.width(), height: this.cy.height() };
    this.link.tell({ camera: fitted(this.shown.plan.room, size) }, null);
  }

  private follow({ camera, drag }: Passing): void {
    if (camera !== null && !sameCamera(camera, this.camera())) {
      this.isFollowing = true;
      this.cy.viewport({ zoom: camera.zoom, pan: { x: camera.x, y: camera.y } });
      this.isFollowing = false;
    }
    if (drag) this.nodeAt(drag.place)?.position(drag.point);
    this.ask();
  }

  private camera(): Camera {
    return { zoom: this.cy.zoom(), ...this.cy.pan() };
  }

  private cameraMoved(): void {
    if (!this.isFollowing) this.link.tell({ camera: this.camera() }, this);
    this.ask();
  }

  private point(hover: Mark | null): void {
    const last = this.link.read().hover;
    if (JSON.stringify(last) === JSON.stringify(hover)) return;
    this.host.style.cursor = hover === null ? '' : 'pointer';
    this.link.tell({ hover }, this);
    this.ask();
  }

  /** What an event is on: a node, a dock as its leader, a tie; null for nothing. */
  private markAt({ target, position }: EventObject): Mark | null {
    if (target !== this.cy) return { kind: 'actor', id: (target as NodeSingular).id() };
    const { plan, frame } = this.shown;
    const hit = hitAt(plan, frame.looks, position, REACH / this.cy.zoom());
    if (hit === null) return null;
    if (hit.kind === 'tie') return { kind: 'tie', key: hit.key };
    return { kind: 'actor', id: plan.docks.docks.get(hit.key)!.leader.id };
  }

  private dragged(node: NodeSingular): void {
    const place = this.placeOf(node);
    if (place === null) return;
    const { room, spots } = this.shown.plan;
    const { x, y } = node.position();
    const edge = spots[place]!.r;
    const point = {
      x: Math.min(room.width - edge, Math.max(edge, x)),
      y: Math.min(room.height - edge, Math.max(edge, y)),
    };
    this.link.tell({ drag: { place, point } }, this);
    this.ask();
  }

  private dropped(node: NodeSingular): void {
    const { drag } = this.link.read();
    if (drag && drag.place === this.placeOf(node)) this.deeds.onDrop(drag.place, drag.point);
  }

  private placeOf(node: NodeSingular): number | null {
    const { plan } = this.shown;
    return plan.spotOf.get(plan.network.nodeNumber.get(node.id()) ?? -1) ?? null;
  }

  private nodeAt(place: number): NodeSingular | null {
    const found = this.cy.getElementById(this.shown.plan.spots[place]?.actor.id ?? '');
    return found.empty() ? null : found;
  }

  /** Gives Cytoscape the nodes that are seen, where they are; places only where the plan changed. */
  private placeNodes(before: Plan | null): void {
    const { plan, frame } = this.shown;
    const seen = new Map(
      [...frame.looks.spots.keys()].map((place) => [plan.spots[place]!.actor.id, place]),
    );
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => {
        const place = seen.get(node.id());
        if (place === undefined) node.remove();
        else if (plan !== before) this.placeNode(node, place);
        seen.delete(node.id());
      });
      for (const [id, place] of seen) {
        const { x, y } = plan.spots[place]!;
        this.cy.add({
          group: 'nodes',
          data: { id, size: this.hitSize(place) },
          position: { x, y },
        });
      }
    });
  }

  private placeNode(node: NodeSingular, place: number): void {
    const { x, y } = this.shown.plan.spots[place]!;
    node.data('size', this.hitSize(place));
    node.position({ x, y });
  }

  private hitSize(place: number): number {
    return 2 * Math.max(LEAST_HIT, this.shown.plan.spots[place]!.r + 1);
  }

  private ask(): void {
    this.frameAsked ??= requestAnimationFrame(() => this.paintNow());
  }

  private paintNow(): void {
    if (this.frameAsked !== null) cancelAnimationFrame(this.frameAsked);
    this.frameAsked = null;
    const items = this.standing();
    const camera = this.camera();
    const last = this.painted;
    if (!last || !sameCamera(last.camera, camera) || !sameItems(last.items, items)) {
      this.painted = { items, camera };
      this.below.update();
    }
    const isLit = this.isDragging() || this.lit() !== null;
    if (isLit !== this.above.visible) this.above.visible = isLit;
    if (isLit) this.above.update();
  }

  private isDragging(): boolean {
    return this.link.read().drag !== null;
  }

  /** The picture, without what is being dragged. */
  private standing(): readonly Item[] {
    const { plan, frame, theme } = this.shown;
    const { drag } = this.link.read();
    if (!drag) return frame.items;
    const own = new Set(framed(plan, theme, movedLooks(plan, frame.looks, drag.place)).items);
    return frame.items.filter((item) => !own.has(item));
  }

  private lit(): readonly Item[] | null {
    const { plan, frame, selected } = this.shown;
    const { hover } = this.link.read();
    const mark = hover ?? selected;
    return mark === null ? null : litItems(plan, frame, mark);
  }

  private paintBelow(surface: CanvasRenderingContext2D): void {
    if (!this.painted) return;
    this.look(surface);
    paint(surface, this.painted.items);
  }

  private paintAbove(surface: CanvasRenderingContext2D): void {
    const { plan, frame, theme } = this.shown;
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
    const { zoom, x, y } = this.camera();
    surface.translate(x, y);
    surface.scale(zoom, zoom);
  }
}

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
