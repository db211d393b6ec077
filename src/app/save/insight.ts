import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { inView } from '../../scene/inview.ts';
import { countActors, subjectOf } from '../../scene/subject.ts';
import type { OnScreen } from '../usePictures.ts';

/** Who is in sight: those with a place of their own, and how many actors that shows, of how many. */
export type InSight = {
  readonly ids: readonly string[];
  readonly shown: number;
  readonly all: number;
};

/** Who is in sight as the camera stands; null where that is everybody, or there is no camera. */
export function sightOf(
  network: Network,
  choice: Choice,
  { subject, panels, size, link }: OnScreen,
): InSight | null {
  const { camera } = link.read();
  if (choice.view === 'strip' || !panels || !size || !camera) return null;
  const { zoom, x, y } = camera;
  const area = { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom };
  const looks = panels.frames.map((frame) => frame.looks);
  const { ids, all } = inView(panels.plan, looks, area);
  if (ids.length === all) return null;
  const part = subjectOf(network, { ...choice, only: ids });
  return { ids, shown: countActors(part), all: countActors(subject) };
}
