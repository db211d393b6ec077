import { type Language, labelIn } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { shortNameOf } from '../../words/names.ts';
import { tieWords } from '../../words/sentences.ts';

/** An actor, a tie or an event by name; null for an id that is none of them. */
export function titleOf(network: Network, id: string, language: Language): string | null {
  const { dataset, nodeNumber, keyOfTie, keys } = network;
  const actor = dataset.nodes[nodeNumber.get(id) ?? -1];
  if (actor) return shortNameOf(actor, language);
  const tie = dataset.ties.findIndex((row) => row.id === id);
  if (tie >= 0) return tieWords(keys[keyOfTie[tie]!]!, dataset.ties[tie]!.role, network, language);
  const event = dataset.events.find((row) => row.id === id);
  return event ? labelIn(event.label, language) : null;
}
