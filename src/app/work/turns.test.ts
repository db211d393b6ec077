import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../graph/network.ts';
import { passageOf } from '../../graph/passage.ts';
import { datasetOf, record, tie } from '../../graph/testing/records.ts';
import { lenses, samples } from '../../graph/testing/sample.ts';
import { turnsOf } from '../../graph/turns.ts';
import { viewOf } from '../../graph/view.ts';
import { formatDay } from '../../time/day.ts';
import { JOBS } from './jobs.ts';
import { officeOf } from './office.ts';
import { fakeWorker } from './testing/line.ts';

const officeWithWorker = () =>
  officeOf<typeof JOBS>(
    () => fakeWorker(JOBS),
    async (name) => JOBS[name],
  );

test('the turns that come from a worker are those worked out on the page, under any lens', async () => {
  const office = officeWithWorker();
  await fc.assert(
    fc.asyncProperty(samples, lenses, fc.boolean(), async (it, lens, isSome) => {
      const view = viewOf(networkOf(it.data), lens);
      const seen = isSome ? new Set([0]) : null;
      const here = seen ? turnsOf(view, seen) : turnsOf(view);
      expect(await office.ask('turns', passageOf(view, seen))).toEqual(here);
    }),
    { seed: 11, numRuns: 100 },
  );
});

/** A tie that lasts a day, on each of many days. */
const many = () => {
  const ties = Array.from({ length: 20_000 }, (_, day) =>
    tie(`tie-${day}`, `a r${day % 7} b`, { start: formatDay(day), end: formatDay(day + 1) }),
  );
  return passageOf(viewOf(networkOf(datasetOf(ties)), record), null);
};

test('it says how far it is, and ends where it is no longer wanted', async () => {
  const parts: number[] = [];
  await officeWithWorker().ask('turns', many(), { progress: (part) => parts.push(part) });
  expect(parts.length).toBeGreaterThan(2);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(parts.every((part) => part > 0 && part <= 1)).toBe(true);
  const control = new AbortController();
  let heard = 0;
  const asked = officeWithWorker().ask('turns', many(), {
    progress: () => {
      heard += 1;
      control.abort(new Error('enough'));
    },
    signal: control.signal,
  });
  await expect(asked).rejects.toThrow('enough');
  expect(heard).toBe(1);
});
