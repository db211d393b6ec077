import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../formats/folder.ts';
import { LANGUAGES } from '../graph/dataset.ts';
import { networkOf } from '../graph/network.ts';
import { readAddress } from '../scene/address.ts';
import { type Choice, LAYOUTS, THEMES, VIEWS, firstChoice, plainChoice } from '../scene/choice.ts';
import { stepsOf } from './history.ts';
import { type Action, type State, initialState, reduce } from './state.ts';
import { addressOf } from './useAddress.ts';

const state = initialState(plainChoice('sample', 0, 10));
const after = (actions: readonly Action[], from = state): State => actions.reduce(reduce, from);
const choose = (part: Partial<Choice>): Action => ({ type: 'choose', part });
const held = ({ choice, edits }: State) => ({ choice, edits });

const folder = join(import.meta.dirname, '../../graph-data/latin-america');
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
const { dataset } = readDataset(files);
const network = networkOf(dataset!);
const first = firstChoice(plainChoice('latin-america', 0, 10), dataset!.description.firstView);

const ids = network.dataset.nodes.map(({ id }) => id);
const blocs = network.dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => id);
const day = fc.integer({ min: -800_000, max: 800_000 });
const lens = fc.oneof(
  fc.constant({ kind: 'record' } as const),
  fc.record({
    kind: fc.constantFrom('according' as const, 'only' as const),
    source: fc.constantFrom(...network.dataset.sources.map(({ id }) => id)),
  }),
);
const node = fc.option(fc.constantFrom(...ids));
const part: fc.Arbitrary<Partial<Choice>> = fc.record(
  {
    at: day,
    vs: day,
    view: fc.constantFrom(...VIEWS),
    layout: fc.constantFrom(...LAYOUTS),
    lens,
    lensVs: lens,
    selected: node,
    focus: node,
    hide: fc.uniqueArray(fc.constantFrom('kind:leader', 'peru', 'family:office'), { maxLength: 3 }),
    blocs: fc.dictionary(
      fc.constantFrom(...blocs),
      fc.constantFrom('spokes' as const, 'hull' as const, 'badge' as const),
    ),
    mode: fc.constantFrom('day' as const, 'period' as const),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    embed: fc.boolean(),
  },
  { requiredKeys: [] },
);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: part.map(choose) },
  { weight: 3, arbitrary: day.map((at) => choose({ at })) },
  fc
    .constantFrom('a', 'b')
    .map((id): Action => ({ type: 'edit', edit: { kind: 'remove-tie', id } })),
  fc.boolean().map((scrubbing): Action => ({ type: 'scrub', scrubbing })),
  fc.constant<Action>({ type: 'rest' }),
  fc.constant<Action>({ type: 'undo' }),
  fc.constant<Action>({ type: 'redo' }),
  fc.nat(12).map((id): Action => ({ type: 'travel', id })),
  fc.constant<Action>({ type: 'follow', from: 'light', to: 'dark' }),
);
const actions = fc.array(action, { maxLength: 30 });

describe('the state of the page', () => {
  test('holds choice, edits and what is passing from the start', () => {
    expect(state).toMatchObject({
      choice: { at: 0 },
      edits: [],
      passing: { scrubbing: false, notices: [] },
    });
  });

  test('takes part of a choice and leaves the rest', () => {
    const next = reduce(state, choose({ at: 5, language: 'es' }));
    expect(next.choice).toEqual({ ...state.choice, at: 5, language: 'es' });
    expect(next.edits).toBe(state.edits);
  });

  test('is itself again when nothing differs', () => {
    expect(reduce(state, choose({ at: 0, hide: [], lens: { kind: 'record' } }))).toBe(state);
    expect(reduce(state, { type: 'scrub', scrubbing: false })).toBe(state);
    expect(reduce(state, { type: 'undo' })).toBe(state);
    expect(reduce(state, { type: 'redo' })).toBe(state);
  });

  test('plays until it is stopped', () => {
    const playing = reduce(state, { type: 'play', playing: true });
    expect(playing.passing).toEqual({ ...state.passing, playing: true });
    expect(reduce(playing, { type: 'play', playing: true })).toBe(playing);
    expect(reduce(playing, { type: 'play', playing: false }).passing).toEqual(state.passing);
  });

  test('logs edits in order, and undoes them with the choice', () => {
    const next = after([
      { type: 'edit', edit: { kind: 'remove-tie', id: 'a' } },
      choose({ view: 'diff' }),
      { type: 'edit', edit: { kind: 'remove-node', id: 'b' } },
    ]);
    expect(next.edits.map(({ kind }) => kind)).toEqual(['remove-tie', 'remove-node']);
    const back = after([{ type: 'undo' }, { type: 'undo' }], next);
    expect([back.edits.length, back.choice.view]).toEqual([1, 'side']);
  });

  test('tells until it is dismissed, and forgets nothing else by it', () => {
    const notice = { id: 'notice.copied', values: {} } as const;
    const told = reduce(state, { type: 'tell', notices: [notice] });
    expect(told.passing.notices).toEqual([notice]);
    const again = reduce(told, { type: 'tell', notices: [{ ...notice }] });
    expect(again.passing.notices).toEqual([notice]);
    expect(reduce(told, { type: 'dismiss', notice })).toEqual(state);
  });
});

describe('the history', () => {
  test('takes a run of one slider as one step, until it rests', () => {
    const run = after([choose({ at: 1 }), choose({ at: 2 }), choose({ at: 3 })]);
    expect(run.history.past).toHaveLength(1);
    const further = after([{ type: 'rest' }, choose({ at: 4 })], run);
    expect(further.history.past.map(({ choice }) => choice.at)).toEqual([0, 3]);
  });

  test('takes a drag as one step, however long it stands still, and the next as another', () => {
    const drag = (...days: number[]): Action[] => [
      { type: 'scrub', scrubbing: true },
      ...days.map((at) => choose({ at })),
      { type: 'scrub', scrubbing: false },
    ];
    const next = after([...drag(1, 2, 3), ...drag(4, 5)]);
    expect(next.history.past.map(({ choice }) => choice.at)).toEqual([0, 3]);
  });

  test('keeps the sliders apart', () => {
    const next = after([choose({ at: 1 }), choose({ vs: 11 }), choose({ at: 2 })]);
    expect(next.history.past).toHaveLength(3);
  });

  test('takes the days shown that follow a slider as part of its run, and else as a run of their own', () => {
    const run = after([choose({ at: 1 }), choose({ at: 2, zoom: [0, 9] }), choose({ at: 3 })]);
    expect(run.history.past).toHaveLength(1);
    expect(after([{ type: 'undo' }], run).choice).toEqual(state.choice);
    const zoomed = after([choose({ zoom: [0, 9] }), choose({ zoom: [0, 8] })], run);
    expect(zoomed.history.past).toHaveLength(2);
    expect(after([{ type: 'undo' }], zoomed).choice).toEqual(run.choice);
  });

  test('has no step for a run that came back to where it began', () => {
    const next = after([choose({ at: 1 }), choose({ at: 0 }), { type: 'rest' }]);
    expect(next.history.past).toEqual([]);
    expect(next.history.id).toBe(state.history.id);
  });

  test('undoes a slider in the midst of its run', () => {
    const next = after([choose({ view: 'one' }), choose({ at: 1 }), choose({ at: 2 })]);
    expect(reduce(next, { type: 'undo' }).choice).toMatchObject({ at: 0, view: 'one' });
  });

  test('undone and redone is as before', () => {
    fc.assert(
      fc.property(actions, (actions) => {
        const now = reduce(after(actions), { type: 'rest' });
        const undone = reduce(now, { type: 'undo' });
        fc.pre(now.history.past.length > 0);
        expect(held(undone)).toEqual(held(now.history.past.at(-1)! as unknown as State));
        expect(reduce(undone, { type: 'redo' })).toEqual(now);
      }),
    );
  });

  test('undone to its beginning is the beginning', () => {
    const quiet = actions.map((all) => all.filter(({ type }) => type !== 'follow'));
    fc.assert(
      fc.property(quiet, (actions) => {
        let now = after(actions);
        while (now.history.past.length > 0) now = reduce(now, { type: 'undo' });
        expect(held(now)).toEqual(held(state));
      }),
    );
  });

  test('never gives two steps one id, and lists them in the order they were made', () => {
    fc.assert(
      fc.property(actions, (actions) => {
        const ids = stepsOf(after(actions)).map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
      }),
    );
  });

  test('never holds what is passing', () => {
    fc.assert(
      fc.property(actions, (actions) => {
        const now = after(actions);
        const told = reduce(now, { type: 'tell', notices: [{ id: 'notice.copied', values: {} }] });
        expect(told.history).toBe(now.history);
        expect(reduce(told, { type: 'undo' }).passing).toBe(told.passing);
      }),
    );
  });

  test('follows the system from theme to theme without a step of its own', () => {
    const next = after([choose({ at: 1 }), { type: 'follow', from: 'light', to: 'dark' }]);
    expect(stepsOf(next).map(({ choice }) => choice.theme)).toEqual(['dark', 'dark']);
  });
});

describe('the address of any state', () => {
  const start = initialState(first);

  test('reads back to its choice, for a reader of any language', () => {
    fc.assert(
      fc.property(actions, fc.constantFrom(...LANGUAGES), (actions, language) => {
        const base = { ...first, language };
        const { choice } = after(actions, start);
        const { choice: read, faults } = readAddress(addressOf(choice, base), base, network);
        expect(faults).toEqual([]);
        expect({ ...read, blocs: drawn(read) }).toEqual({ ...choice, blocs: drawn(choice) });
      }),
    );
  });

  test('names a language that is not English even to its own reader', () => {
    const spanish = { ...first, language: 'es' } as const;
    expect(addressOf(spanish, spanish)).toBe('?v=1&lang=es');
    expect(addressOf({ ...spanish, language: 'en' }, spanish)).toBe('?v=1&lang=en');
    expect(addressOf(first, first)).toBe('');
  });

  test('if it is broken restores what can be used, and nothing that is not checked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('at', 'sel', 'lens', 'blocs', 'view'),
        (text, key) => {
          const query = `?${key}=${encodeURIComponent(text)}&vs=2020-03-01`;
          const { choice } = readAddress(query, first, network);
          const restored = reduce(start, { type: 'restore', choice });
          expect(VIEWS).toContain(restored.choice.view);
          expect([null, ...ids, ...network.dataset.ties.map(({ id }) => id)]).toContain(
            restored.choice.selected,
          );
          expect(restored.choice.vs).toBe(Date.parse('2020-03-01') / 86_400_000);
        },
      ),
    );
  });
});

/** A bloc that is off is one that is not named. */
const drawn = ({ blocs }: Choice) =>
  Object.fromEntries(Object.entries(blocs).filter(([, style]) => style !== 'off'));
