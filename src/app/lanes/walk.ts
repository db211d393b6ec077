/** Where keys lead in rows of buttons: along a row in reading direction, and to the row above or below. */
export type Way = 'on' | 'back' | 'up' | 'down' | 'first' | 'last';

/** A button: its row, and its place in it; the first of a row is the row's name. */
export type Stand = { readonly row: number; readonly at: number };

/**
 * The button that a key leads to from another; that one itself where there is none. `middles` has
 * the middle of each button of each row, in px. From a name up and down lead to names, from a bar
 * to the bar nearest to it, in the next row that has any.
 */
export function neighbour(
  middles: readonly (readonly number[])[],
  { row, at }: Stand,
  way: Way,
): Stand {
  const own = middles[row]!;
  switch (way) {
    case 'on':
      return { row, at: Math.min(at + 1, own.length - 1) };
    case 'back':
      return { row, at: Math.max(at - 1, 0) };
    case 'first':
    case 'last':
      return beyond(middles, { row, at }, way === 'first' ? 0 : middles.length - 1);
    case 'up':
    case 'down': {
      const step = way === 'up' ? -1 : 1;
      for (let to = row + step; middles[to] !== undefined; to += step)
        if (at === 0 || middles[to]!.length > 1) return beyond(middles, { row, at }, to);
      return { row, at };
    }
  }
}

/** What of another row stands nearest to a button. */
function beyond(middles: readonly (readonly number[])[], { row, at }: Stand, to: number): Stand {
  const others = middles[to]!;
  if (at === 0 || others.length === 1) return { row: to, at: 0 };
  const own = middles[row]![at]!;
  let found = 1;
  for (let place = 2; place < others.length; place++)
    if (Math.abs(others[place]! - own) < Math.abs(others[found]! - own)) found = place;
  return { row: to, at: found };
}
