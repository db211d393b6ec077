import { type Difference, diffOf } from '../graph/diff.ts';
import { stagesOf } from '../graph/stages.ts';
import { inTimeOrder } from '../words/comparison.ts';
import type { ThemeName } from './choice.ts';
import { type Frame, frame } from './frame.ts';
import type { Plan } from './plan.ts';

/** The pictures of a difference in stages, at the places of its plan; bold is what each stage brings. */
export function stageFrames(plan: Plan, theme: ThemeName, difference: Difference): Frame[] {
  const { from, to } = inTimeOrder(difference);
  const stages = stagesOf(inTimeOrder(difference));
  return stages.map((stage, at) => {
    const before = stages[at - 1];
    const changes = before ? diffOf(before, stage).changes : [];
    const differing = new Set(changes.flatMap(({ after }) => after.map(({ key }) => key)));
    return frame(plan, theme, stage, { snapshots: [from, to], differing });
  });
}
