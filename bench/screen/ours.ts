import { snapshotOf } from '../../src/graph/snapshot.ts';
import { View } from '../../src/app/view/View.ts';
import { fitted } from '../../src/app/view/camera.ts';
import { linkOf } from '../../src/app/view/link.ts';
import { frame, tieId } from '../../src/scene/frame.ts';
import type { Item } from '../../src/scene/list.ts';
import type { Day } from '../../src/time/day.ts';
import { dayPeriod } from '../../src/time/spell.ts';
import type { Make, World } from './stage.ts';

/** The picture of the page itself: snapshot, frame, and the view that paints it. */
export const ours: Make = (host, world, first) => {
  const { plan } = world;
  const link = linkOf();
  const size = { width: host.clientWidth, height: host.clientHeight };
  link.tell({ camera: fitted(plan.room, size) }, null);
  const shownOn = (day: Day) => ({ ...still, frame: frameOn(world, day) });
  const still = { plan, theme: 'light' as const, selected: null, fade: null };
  const deeds = { onSelect: () => undefined, onDrop: () => undefined };
  const view = new View(host, link, deeds, shownOn(first.day));
  const lines = new Map(plan.lines.map(({ key }, place) => [tieId(plan, key), place]));
  return {
    name: 'Realign',
    step: ({ day }) => view.show(shownOn(day)),
    drawn: () => linesAmong(view.painted(), lines),
  };
};

function frameOn({ view, plan, shown }: World, day: Day) {
  return frame(plan, 'light', shown(snapshotOf(view, dayPeriod(day))));
}

function linesAmong(items: readonly Item[], lines: ReadonlyMap<string, number>): number[] {
  return items.flatMap((item) => {
    const place = item.kind === 'group' && item.id !== null ? lines.get(item.id) : undefined;
    return place === undefined ? [] : [place];
  });
}
