import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entries, type Mark, type Stop, Trail } from './trail.ts';

/** A browser's session history: going is done later, when `arrive` is called. */
function browser() {
  const entries: { mark: Mark | null; address: string }[] = [{ mark: null, address: '?old' }];
  let at = 0;
  let wanted: number | null = null;
  const history: Entries = {
    go: (delta) => {
      wanted = at + delta;
    },
    push: (mark, address) => {
      entries.splice(++at, entries.length, { mark, address });
    },
    replace: (mark, address) => {
      entries[at] = { mark, address };
    },
  };
  return {
    history,
    addresses: () => entries.map(({ address }) => address),
    address: () => entries[at]!.address,
    /** Carries out what was asked for; the mark of where it led, or undefined if nothing was asked. */
    arrive: (): Mark | null | undefined => {
      if (wanted === null) return undefined;
      at = wanted;
      wanted = null;
      return entries[at]!.mark;
    },
    /** The person's own going back or forward. */
    press: (delta: number): Mark | null => {
      at = Math.max(0, Math.min(entries.length - 1, at + delta));
      return entries[at]!.mark;
    },
  };
}

const stops = (...ids: number[]): Stop[] => ids.map((id) => ({ id, address: `?${id}` }));

describe('a trail', () => {
  test('takes the first entry as it is, and pushes one for each step', () => {
    const { history, addresses } = browser();
    const trail = new Trail(history, 1);
    trail.follow(stops(0), 0);
    trail.follow(stops(0, 1), 1);
    trail.follow(stops(0, 1, 2, 3), 3);
    expect(addresses()).toEqual(['?0', '?1', '?2', '?3']);
  });

  test('goes back with an undone step, and does not take that for the person’s wish', () => {
    const { history, arrive, address } = browser();
    const trail = new Trail(history, 1);
    trail.follow(stops(0), 0);
    trail.follow(stops(0, 1), 1);
    trail.follow(stops(0, 1), 0);
    expect(trail.arrive(arrive())).toBeNull();
    expect(address()).toBe('?0');
  });

  test('tells which step the person went to', () => {
    const { history, press } = browser();
    const trail = new Trail(history, 1);
    trail.follow(stops(0), 0);
    trail.follow(stops(0, 1), 1);
    expect(trail.arrive(press(-1))).toBe(0);
    expect(trail.arrive(press(1))).toBe(1);
  });

  test('drops what was undone when another step is made', () => {
    const { history, arrive, addresses } = browser();
    const trail = new Trail(history, 1);
    trail.follow(stops(0), 0);
    trail.follow(stops(0, 1, 2), 2);
    trail.follow(stops(0, 3), 3);
    expect(trail.arrive(arrive())).toBeNull();
    trail.follow(stops(0, 3), 3);
    expect(addresses()).toEqual(['?0', '?3']);
  });

  test('has an entry of another load, or of nobody, read and takes it over', () => {
    const { history, addresses } = browser();
    const trail = new Trail(history, 2);
    trail.follow(stops(0), 0);
    expect(trail.arrive({ session: 1, step: 0 })).toBe('foreign');
    trail.follow(stops(0, 1), 1);
    expect(addresses()).toEqual(['?1']);
    for (const mark of [null, 'text', {}, { session: '2', step: 0 }])
      expect(trail.arrive(mark)).toBe('foreign');
  });

  test('does without the browser where it does not go', () => {
    const { history, address } = browser();
    const trail = new Trail(history, 1);
    trail.follow(stops(0), 0);
    trail.follow(stops(0, 1), 1);
    trail.follow(stops(0, 1), 0);
    expect(trail.isGoing).toBe(true);
    trail.giveUp();
    trail.follow(stops(0, 1), 0);
    expect([trail.isGoing, address()]).toEqual([false, '?0']);
  });

  test('ends at the address of the present step, whatever was done and undone meanwhile', () => {
    type Move = 'step' | 'undo' | 'redo' | 'arrive' | 'back' | 'forward';
    const moves = fc.array(
      fc.constantFrom<Move>('step', 'step', 'undo', 'redo', 'arrive', 'back', 'forward'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(moves, (moves) => {
        const web = browser();
        const trail = new Trail(web.history, 1);
        let ids = [0];
        let place = 0;
        let made = 0;
        const follow = () => trail.follow(stops(...ids), ids[place]!);
        const hear = (mark: Mark | null) => {
          const found = trail.arrive(mark);
          if (typeof found === 'number') place = Math.max(0, ids.indexOf(found));
          follow();
        };
        const settle = () => {
          for (let mark = web.arrive(); mark !== undefined; mark = web.arrive()) hear(mark);
        };
        follow();
        for (const move of moves) {
          if (move === 'step') ids = [...ids.slice(0, ++place), ++made];
          else if (move === 'undo') place = Math.max(0, place - 1);
          else if (move === 'redo') place = Math.min(ids.length - 1, place + 1);
          else settle();
          // A person's press comes when nothing else is under way.
          if (move === 'back' || move === 'forward') hear(web.press(move === 'back' ? -1 : 1));
          follow();
        }
        settle();
        expect(web.address()).toBe(`?${ids[place]}`);
      }),
    );
  });
});
