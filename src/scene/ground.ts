import type { Ground } from './layouts/layout.ts';
import { type Item, path } from './list.ts';
import type { Theme } from './theme.ts';

/** Draws what lies below: land with its coast, rings, lines to true places. */
export function drawGround(theme: Theme, { kind, segments }: Ground, grain: number): Item {
  switch (kind) {
    case 'land':
      return path(segments, { fill: theme.land });
    case 'coast':
      return path(segments, { stroke: theme.coast, width: 0.8 * grain });
    case 'ring':
      return path(segments, { stroke: theme.rule, width: grain });
    case 'lead':
      return path(segments, { stroke: theme.kept, fill: theme.kept, width: 0.7 * grain });
  }
}
