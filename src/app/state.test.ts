import { describe, expect, test } from 'vitest';
import { plainChoice } from '../scene/choice.ts';
import { initialState, reduce } from './state.ts';

const state = initialState(plainChoice('sample', 0, 10));

describe('the state of the page', () => {
  test('holds choice, edits and what is passing from the start', () => {
    expect(state).toMatchObject({ choice: { at: 0 }, edits: [], passing: { scrubbing: false } });
  });

  test('takes part of a choice and leaves the rest', () => {
    const next = reduce(state, { type: 'choose', part: { at: 5, language: 'es' } });
    expect(next.choice).toEqual({ ...state.choice, at: 5, language: 'es' });
    expect(next.edits).toBe(state.edits);
  });

  test('is itself again when nothing differs', () => {
    expect(reduce(state, { type: 'choose', part: { at: 0 } })).toBe(state);
    expect(reduce(state, { type: 'scrub', scrubbing: false })).toBe(state);
  });

  test('plays until it is stopped', () => {
    const playing = reduce(state, { type: 'play', playing: true });
    expect(playing.passing).toEqual({ ...state.passing, playing: true });
    expect(reduce(playing, { type: 'play', playing: true })).toBe(playing);
    expect(reduce(playing, { type: 'play', playing: false }).passing).toEqual(state.passing);
  });

  test('logs edits in order', () => {
    const edits = [
      { kind: 'remove-tie', id: 'a' },
      { kind: 'remove-node', id: 'b' },
    ] as const;
    const next = edits.reduce((now, edit) => reduce(now, { type: 'edit', edit }), state);
    expect(next.edits).toEqual(edits);
  });
});
