import { describe, expect, test } from 'vitest';
import { formatDay } from '../time/day.ts';
import { stepOf, storiesOf, storyChoice, withStep } from './story.ts';
import { bundled } from './testing/bundled.ts';

const { network, choice } = bundled();
const [story, steps] = [...storiesOf(network)][0]!;

describe('A guided tour', () => {
  test('leads through its steps in order', () => {
    expect(story).toBe('peru-2021');
    expect(steps.map(({ step }) => step)).toEqual(steps.map((_, place) => place + 1));
  });

  test('shows at each step what its address says, whatever was looked at before', () => {
    const now = { ...choice, at: 0, hide: ['kind:leader'], language: 'ar' as const, embed: true };
    const shown = storyChoice(network, choice, now, steps[0]!);
    expect(formatDay(shown.at)).toBe('2017-08-08');
    expect(shown).toMatchObject({
      view: 'one',
      selected: 'lima-group',
      hide: choice.hide,
      language: 'ar',
      embed: true,
      story,
      step: 1,
    });
  });

  test('is at the step that the choice names, else at its first', () => {
    expect(stepOf(network, { ...choice, story, step: 3 })?.step).toBe(3);
    expect(stepOf(network, { ...choice, story, step: 99 })?.step).toBe(1);
    expect(stepOf(network, choice)).toBeNull();
    expect(stepOf(network, { ...choice, story: 'none', step: 1 })).toBeNull();
  });

  test('is opened at a step by an address that says nothing else of what is shown', () => {
    const named = { ...choice, story, step: 2, language: 'es' as const };
    const opened = withStep(network, choice, named);
    expect(formatDay(opened.at)).toBe('2019-01-23');
    expect(opened).toMatchObject({ language: 'es', story, step: 2 });
    // Who has gone elsewhere from a step is taken there.
    const elsewhere = { ...named, at: 0 };
    expect(withStep(network, choice, elsewhere)).toBe(elsewhere);
    expect(withStep(network, choice, choice)).toBe(choice);
  });
});
