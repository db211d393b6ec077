import { type RefObject, useEffect } from 'react';
import type { Mark } from '../../scene/emphasis.ts';
import { LANES_HEAD } from '../../scene/lanespicture.ts';
import type { Link } from '../view/link.ts';

/**
 * Marks the lanes of what is pointed at in the pictures, without React, and brings the first of
 * them into sight within what scrolls. Pictures of pairs know other ties: there actors alone count.
 */
export function useMarked(props: {
  readonly link: Link;
  readonly layer: RefObject<HTMLElement | null>;
  readonly frame: RefObject<HTMLElement | null>;
  readonly isOfPairs: boolean;
}): void {
  const { link, layer, frame, isOfPairs } = props;
  useEffect(() => {
    const end = link.listen(({ hover }, by) => {
      const own = layer.current;
      if (!own) return;
      const lanes = [...own.querySelectorAll<HTMLElement>('.lane')];
      const marked = hover === null ? [] : lanes.filter((lane) => isOf(lane, hover, isOfPairs));
      for (const lane of lanes) lane.toggleAttribute('data-marked', marked.includes(lane));
      if (by !== own && marked[0] && frame.current) reveal(marked[0], frame.current);
    });
    return end;
  }, [link, layer, frame, isOfPairs]);
}

function isOf({ dataset }: HTMLElement, mark: Mark, isOfPairs: boolean): boolean {
  if (mark.kind === 'actor') return dataset['other'] === mark.id;
  const keys = mark.kind === 'tie' ? [mark.key] : mark.keys;
  return !isOfPairs && keys.includes(Number(dataset['key']));
}

/** Scrolls so far that a lane is seen below the head that stays. */
function reveal(lane: HTMLElement, frame: HTMLElement): void {
  const top = lane.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  const low = top + lane.offsetHeight;
  if (top < LANES_HEAD) frame.scrollTop += top - LANES_HEAD;
  else if (low > frame.clientHeight) frame.scrollTop += low - frame.clientHeight;
}
