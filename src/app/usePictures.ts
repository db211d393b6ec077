import { useLayoutEffect, useMemo, useState } from 'react';
import type { Difference } from '../graph/diff.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { type Panels, panelsOf } from '../scene/panels.ts';
import type { Subject } from '../scene/subject.ts';
import { type Size, roomIn } from './view/camera.ts';

/** The pictures on screen, as all that tells of them has them. */
export type OnScreen = {
  readonly subject: Subject;
  /** Null before the size of a picture is known. */
  readonly panels: Pick<Panels, 'plan' | 'frames'> | null;
  readonly size: Size | null;
  /** Takes the element whose size is that of each picture. */
  readonly measure: (box: HTMLElement | null) => void;
};

/** Works out the pictures of a choice in the room that they have. */
export function usePictures(network: Network, choice: Choice, difference: Difference): OnScreen {
  const [box, measure] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  const subject = useMemo(() => subjectIn(choice, difference), [choice, difference]);
  const panels = useMemo(
    () => (size ? panelsOf(network, choice, subject, roomIn(size)) : null),
    [network, choice, subject, size],
  );
  return useMemo(() => ({ subject, panels, size, measure }), [subject, panels, size]);
}

/** What the pictures are of: snapshots that the page has worked out already. */
function subjectIn({ view }: Choice, difference: Difference): Subject {
  const { from, to } = difference;
  return view === 'one'
    ? { first: from, second: null, difference: null }
    : { first: from, second: to, difference };
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
