import { annealing } from '../../scene/layouts/anneal.ts';
import type { Field } from '../../scene/layouts/field.ts';
import { randomFrom } from '../../scene/layouts/random.ts';
import type { Job } from './job.ts';

/** The part that is done, of 1. */
export type Tidying = number;

/** Where everybody of the field came to stand. */
export type Tidied = Pick<Field, 'nodes' | 'x' | 'y'>;

/** Proposals for each node: so few that what is there is improved, not begun anew. */
const PROPOSALS = 190;
/** So many at a time, between which it hears that nobody wants its result any more. */
const EVERY = 250;

/** Tidies a field from where everybody stands; seeded, so that the same field comes to the same. */
export const tidy: Job<Field, Tidying, Tidied> = async (field, { progress, signal }) => {
  const proposals = PROPOSALS * field.nodes.length;
  for (const done of annealing(field, proposals, randomFrom(1), EVERY)) {
    progress(done);
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
  }
  const { nodes, x, y } = field;
  return { nodes, x, y };
};
