import { describe, expect, test } from 'vitest';
import { RECORD } from '../../graph/lens.ts';
import { snapshotOf } from '../../graph/snapshot.ts';
import { viewOf } from '../../graph/view.ts';
import { day } from '../../graph/testing/records.ts';
import { dayPeriod } from '../../time/spell.ts';
import { frame } from '../../scene/frame.ts';
import { plan } from '../../scene/plan.ts';
import { smallChoice, smallNetwork } from '../../scene/testing/small.ts';
import { tidyField } from '../../scene/tidy.ts';
import { tidy } from './tidy.ts';

const view = viewOf(smallNetwork, RECORD);
const choice = smallChoice('2021-07-27');
const made = plan(smallNetwork, choice, { width: 800, height: 600, grain: 1 }, [view]);
const { looks } = frame(made, 'light', snapshotOf(view, dayPeriod(day('2021-07-27'))));
const field = () => structuredClone(tidyField(made, [looks], choice));

describe('the tidying of a field', () => {
  test('tells how far it is, to the end, and comes to the same each time', async () => {
    const told: number[] = [];
    const { signal } = new AbortController();
    const first = await tidy(field(), { progress: (done) => told.push(done), signal });
    const second = await tidy(field(), { progress: () => {}, signal });
    expect(told.length).toBeGreaterThan(1);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(first).toEqual(second);
  });

  test('ends when nobody wants it any more', async () => {
    const control = new AbortController();
    const work = tidy(field(), { progress: () => control.abort(), signal: control.signal });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });
});
