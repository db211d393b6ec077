import type { Dataset } from '../../graph/dataset.ts';
import { boundsOf } from '../../graph/bounds.ts';
import { RECORD } from '../../graph/lens.ts';
import { momentOf } from '../../graph/moment.ts';
import { networkSteps } from '../../graph/network.ts';
import { plainChoice } from '../../scene/choice.ts';
import { openingChoice } from '../../scene/opening.ts';
import { viewThroughSteps } from '../../scene/subject.ts';
import { dayPeriod } from '../../time/spell.ts';
import { breath } from '../work/breath.ts';

/** How long the page may work before it hears what came in meanwhile, in ms. */
const BOUT = 12;

/** Works out, between breaths, what the page needs of a data set before it can show it: of a large one that takes long. */
export async function prepared(dataset: Dataset, signal: AbortSignal): Promise<void> {
  const network = await inBouts(networkSteps(dataset), signal);
  const view = await inBouts(viewThroughSteps(network, RECORD), signal);
  boundsOf(view);
  await breath(signal);
  momentOf(view, dayPeriod(0));
  await breath(signal);
  openingChoice(network, plainChoice(dataset.description.id, 0, 0));
  await breath(signal);
}

async function inBouts<Value>(steps: Generator<void, Value>, signal: AbortSignal): Promise<Value> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < BOUT) continue;
    await breath(signal);
    begun = performance.now();
  }
}
