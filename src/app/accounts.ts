import type { Source } from '../graph/dataset.ts';
import type { Lens } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';

/**
 * The sources whose account differs from the compiled record or that answer a question: those
 * worth looking through, in the order of the data; and the ones looked through already.
 */
export function accountSources({ dataset }: Network, lenses: readonly Lens[]): Source[] {
  const ids = new Set(dataset.answers.map(({ source }) => source));
  for (const { account } of dataset.ties) if (account !== null) ids.add(account);
  for (const lens of lenses) if (lens.kind !== 'record') ids.add(lens.source);
  return dataset.sources.filter(({ id }) => ids.has(id));
}
