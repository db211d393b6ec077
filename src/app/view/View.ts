import cytoscape, { type Core, type EventObject, type NodeSingular } from 'cytoscape';
import register from 'cytoscape-layers';
import type { Point } from '../../scene/curve.ts';
import type { Mark } from '../../scene/emphasis.ts';
import { framed } from '../../scene/frame.ts';
import { hitAt } from '../../scene/hit.ts';
import type { Item } from '../../scene/list.ts';
import { hasMoves, onTheWay } from '../../scene/move.ts';
import type { Plan } from '../../scene/plan.ts';
import { LEAST_ZOOM, MOST_ZOOM, fitted, sameCamera } from './camera.ts';
import type { Link, Passing } from './link.ts';
import { Sheets, type Shown, cameraOf } from './Sheets.ts';
import { shareTouch } from './touch.ts';
import { shareWheel } from './wheel.ts';

cytoscape.use(register);

/** What a person did to a picture that is more than passing. */
export type Deeds = {
  readonly onSelect: (mark: Mark | null) => void;
  /** A spot, by its place in the plan, was dropped at a point. */
  readonly onDrop: (place: number, point: Point) => void;
};

/** How long it takes everybody to come to stand elsewhere, in ms. */
const PASSAGE = 200;
/** How long it takes a stage of a difference to fade into the next, in ms. */
const FADE = 700;
/** How close to a tie a pointer must come, in CSS pixels. */
const REACH = 6;
/** How close to the middle of a node at least; a finger, so close. */
const LEAST_HIT = 12;
const FINGER = 22;

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
  private readonly sheets: Sheets;
  private shown: Shown;
  /** What is shown while everybody is on the way to where they come to stand. */
  private onTheWay: Shown | null = null;
  /** While the camera follows what another told, its events are no news. */
  private isFollowing = false;

  constructor(host: HTMLElement, link: Link, deeds: Deeds, shown: Shown) {
    this.host = host;
    this.link = link;
    this.deeds = deeds;
    this.shown = shown;
    this.ends.push(shareWheel(host));
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
    this.sheets = new Sheets(this.cy, link, () => this.onTheWay ?? this.shown);
    this.placeNodes(null);
    this.follow(link.read());
    this.listen();
    this.sheets.paintNow();
  }

  /** Shows something else, in the next frame. */
  show(shown: Shown): void {
    const before = this.shown;
    this.shown = shown;
    this.setOut(before);
    if (shown.plan !== before.plan && this.link.read().drag) this.link.tell({ drag: null }, null);
    if (shown.plan !== before.plan || !sameKeys(shown.frame.looks.spots, before.frame.looks.spots))
      this.placeNodes(before.plan);
    this.sheets.ask();
  }

  /** What was last painted of the picture, without what stands out of it: for who checks that it is what was asked for. */
  painted(): readonly Item[] {
    return this.sheets.lastPainted();
  }

  /** Sets out from where everybody stood, if they come to stand elsewhere, and motion is welcome. */
  private setOut(before: Shown): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (before.plan === this.shown.plan) {
      if (before.frame !== this.shown.frame) this.fade(before, isStill);
      return;
    }
    this.onTheWay = null;
    const dragged = this.link.read().drag !== null;
    if (isStill || !hasMoves(before.plan, this.shown.plan, dragged)) return;
    const { plan } = this.shown;
    this.go(
      PASSAGE,
      () => this.shown.plan === plan,
      (part) => passing(before.plan, this.shown, part * (2 - part)),
    );
  }

  /** Fades from what was shown at the same places, if it is to come so. */
  private fade(before: Shown, isStill: boolean): void {
    if (before.fade) this.onTheWay = null;
    const { frame, fade } = this.shown;
    if (!fade || isStill) return;
    this.go(
      FADE,
      () => this.shown.frame === frame,
      (part) => ({ ...this.shown, frame: fade(before.frame, frame, part) }),
    );
  }

  /** Shows what lies on the way to what is shown now, for so many ms, as long as that is wanted. */
  private go(length: number, isWanted: () => boolean, at: (part: number) => Shown): void {
    const since = performance.now();
    const step = (now: number) => {
      if (!isWanted() || this.cy.destroyed()) return;
      const part = Math.max(0, (now - since) / length);
      this.onTheWay = part < 1 ? at(part) : null;
      this.sheets.ask();
      if (part < 1) requestAnimationFrame(step);
    };
    step(since);
  }

  /** Ends it: no listener, no frame, no canvas is left. */
  destroy(): void {
    for (const end of this.ends) end();
    this.sheets.stop();
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
    this.ends.push(shareTouch(host, (touch) => this.isOnSelected(touch)));
    const repaint = () => this.sheets.repaint();
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

  /** Whether a finger is on the node that is selected, which is then its to drag. */
  private isOnSelected({ clientX, clientY }: Touch): boolean {
    const { selected } = this.shown;
    const node = selected?.kind === 'actor' ? this.cy.getElementById(selected.id) : null;
    if (!node || node.empty()) return false;
    const { left, top } = this.host.getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    const reach = Math.max(FINGER, node.renderedOuterWidth() / 2);
    return Math.hypot(clientX - left - x, clientY - top - y) <= reach;
  }

  /** The screen's density can change, by the browser's zoom or another screen. */
  private watchDensity(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const change = () => {
      this.sheets.thicken();
      this.resize();
      this.watchDensity();
    };
    query.addEventListener('change', change, { once: true });
    this.ends.push(() => query.removeEventListener('change', change));
  }

  private resize(): void {
    this.cy.resize();
    this.sheets.paintAnew();
  }

  /** Sees all of the picture. */
  private fit(): void {
    const size = { width: this.cy.width(), height: this.cy.height() };
    this.link.tell({ camera: fitted(this.shown.plan.room, size) }, null);
  }

  private follow({ camera, drag }: Passing): void {
    if (camera !== null && !sameCamera(camera, cameraOf(this.cy))) {
      this.isFollowing = true;
      this.cy.viewport({ zoom: camera.zoom, pan: { x: camera.x, y: camera.y } });
      this.isFollowing = false;
    }
    if (drag) this.nodeAt(drag.place)?.position(drag.point);
    this.sheets.ask();
  }

  private cameraMoved(): void {
    if (!this.isFollowing) this.link.tell({ camera: cameraOf(this.cy) }, this);
    this.sheets.ask();
  }

  private point(hover: Mark | null): void {
    const last = this.link.read().hover;
    if (JSON.stringify(last) === JSON.stringify(hover)) return;
    this.host.style.cursor = hover === null ? '' : 'pointer';
    this.link.tell({ hover }, this);
    this.sheets.ask();
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
    this.sheets.ask();
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
}

/** What is shown at a part of the way from a plan: without hulls, which come when all have arrived. */
function passing(from: Plan, shown: Shown, part: number): Shown {
  const plan = onTheWay(from, shown.plan, part);
  const { looks } = shown.frame;
  const frame = framed(plan, shown.theme, { ...looks, hulls: { ...looks.hulls, seen: [] } });
  return { ...shown, plan, frame: { ...frame, still: 0 } };
}

/** Whether two maps, each in the order of its keys, have the same ones. */
function sameKeys(a: ReadonlyMap<number, unknown>, b: ReadonlyMap<number, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (others.next().value !== key) return false;
  return true;
}
