import { useState } from 'react';
import type { Span } from '../../scene/timeline.ts';
import type { Day } from '../../time/day.ts';

/**
 * The span that holds a data set's own and all dates on show. While one is being dragged it
 * stays as it is, so that the axis does not move under the thumb.
 */
export function useSpan(own: Span, days: readonly Day[], held: boolean): Span {
  const first = Math.min(own.first, ...days);
  const last = Math.max(own.last, ...days);
  const [span, setSpan] = useState({ first, last });
  if (!held && (span.first !== first || span.last !== last)) setSpan({ first, last });
  return span;
}
