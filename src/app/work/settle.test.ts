import { beforeAll, expect, test } from 'vitest';
import { RECORD } from '../../graph/lens.ts';
import { viewOf } from '../../graph/view.ts';
import { LAYOUTS } from '../../scene/choice.ts';
import { craftNow, fetchCraft } from '../../scene/craft.ts';
import { draftOf } from '../../scene/draft.ts';
import { plan, planFrom } from '../../scene/plan.ts';
import { shapesFor } from '../../scene/panels.ts';
import { subjectOf } from '../../scene/subject.ts';
import { bundled } from '../../scene/testing/bundled.ts';
import { JOBS } from './jobs.ts';
import { officeOf } from './office.ts';
import { fakeWorker } from './testing/line.ts';

const { network, choice } = bundled();
const views = [viewOf(network, RECORD)];
const room = { width: 1040, height: 560, grain: 0.88 };
const office = officeOf<typeof JOBS>(
  () => fakeWorker(JOBS),
  async (name) => JOBS[name],
);

beforeAll(fetchCraft);

test.each(LAYOUTS)('a plan settled in a worker is that made on the page: %s', async (layout) => {
  const chosen = { ...choice, layout };
  const draft = draftOf(network, chosen, room, views);
  const settled = await office.ask('settle', structuredClone(draft));
  expect(planFrom(network, chosen, views, draft, settled)).toEqual(
    plan(network, chosen, room, views),
  );
});

test('a plan that is no longer wanted is left before it is settled', async () => {
  const control = new AbortController();
  const draft = draftOf(network, choice, room, views);
  const asked = office.ask('settle', draft, { signal: control.signal });
  control.abort(new Error('another date'));
  await expect(asked).rejects.toThrow('another date');
});

test('hulls shaped in a worker are those shaped on the page', async () => {
  const blocs = Object.fromEntries(Object.keys(choice.blocs).map((id) => [id, 'hull' as const]));
  const chosen = { ...choice, blocs, view: 'side' as const };
  const wanted = shapesFor(plan(network, chosen, room, views), chosen, subjectOf(network, chosen));
  expect(wanted.length).toBeGreaterThan(8);
  const hulls = await office.ask('shapes', structuredClone(wanted));
  expect(hulls).toEqual(
    wanted.map(({ members, others, grain, limits }) =>
      craftNow()!.hullOf(members, others, grain, limits),
    ),
  );
});
