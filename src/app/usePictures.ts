import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Difference } from '../graph/diff.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { drawsPairs } from '../scene/craft.ts';
import type { Panels } from '../scene/panels.ts';
import { type Subject, subjectOf } from '../scene/subject.ts';
import type { CraftStage } from './useCraft.ts';
import { type Wish, usePanels } from './usePanels.ts';
import { type Size, fitted, roomIn } from './view/camera.ts';
import { type Link, linkOf } from './view/link.ts';

/** The pictures on screen, as all that tells of them has them. */
export type OnScreen = {
  readonly subject: Subject;
  /** Null before the size of a picture is known. */
  readonly panels: Pick<Panels, 'plan' | 'frames'> | null;
  /** Whether these are still those of before: the pictures of the subject are being worked out. */
  readonly isLate: boolean;
  readonly size: Size | null;
  /** What the pictures share while it passes. */
  readonly link: Link;
  /** Takes the element whose size is that of each picture. */
  readonly measure: (box: HTMLElement | null) => void;
};

/** The room of each picture of a strip; it is scaled to the width it has. */
export const STRIP_ROOM = { width: 600, height: 460 };

/** Works out the pictures of a choice in the room that they have, and anew when what they need has come. */
export function usePictures(
  network: Network,
  choice: Choice,
  difference: Difference,
  craft: CraftStage,
): OnScreen {
  const [box, measure] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  const isStrip = choice.view === 'strip';
  const isOwn = isStrip || drawsPairs(choice);
  const subject = useMemo(
    () => (isOwn ? subjectOf(network, choice) : subjectIn(choice, difference)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- pairs need what was fetched
    [isOwn, network, choice, difference, craft],
  );
  const [link] = useState(linkOf);
  const zoom = useZoom(link, size);
  const wish = useMemo<Wish | null>(
    () => {
      if (isStrip) return { network, choice, subject, room: STRIP_ROOM, zoom: 1 };
      return size && { network, choice, subject, room: roomIn(size), zoom };
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what was fetched is not among the arguments
    [isStrip, network, choice, subject, size, zoom, craft],
  );
  const { panels, isLate } = usePanels(wish);
  return useMemo(
    () => ({ subject, panels, isLate, size, link, measure }),
    [subject, panels, isLate, size, link],
  );
}

/** What the pictures are of: snapshots that the page has worked out already. */
function subjectIn({ view }: Choice, difference: Difference): Subject {
  const { from, to } = difference;
  return view === 'one'
    ? { first: from, second: null, difference: null, strip: null, pairs: null }
    : { first: from, second: to, difference, strip: null, pairs: null };
}

/** How long the camera must rest before names are set for it, in ms. */
const REST = 150;

/** How large a unit of the pictures' room is seen, in CSS pixels, once the camera rests; 1 where it is larger. */
function useZoom(link: Link, size: Size | null): number {
  const least = size ? fitted(roomIn(size), size).zoom : 1;
  const [seen, see] = useState(0);
  useEffect(() => {
    let waiting = 0;
    const end = link.listen(({ camera }) => {
      clearTimeout(waiting);
      if (camera) waiting = window.setTimeout(() => see(Math.min(1, camera.zoom)), REST);
    });
    return () => {
      end();
      clearTimeout(waiting);
    };
  }, [link]);
  // Who looks from farther off than all of the picture has chosen to see names smaller.
  return Math.max(least, seen);
}

/** The size of an element, and again when it changes; null before it is known. */
function useSize(box: HTMLElement | null): Size | null {
  const [size, resize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (!box) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      resize((last) =>
        last?.width === width && last.height === height ? last : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
