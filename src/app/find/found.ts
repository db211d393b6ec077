import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import type { Found } from '../../words/finding.ts';

/** Where something found leads: to what is selected, or to ties of one relation alone. */
export type FoundWay = { readonly select: string } | { readonly part: Partial<Choice> };

/**
 * An actor or an event is selected; a question leads to the actor that it asks of; of a relation
 * all others are hidden.
 */
export function foundWay({ kind, id }: Found, { dataset }: Network, { hide }: Choice): FoundWay {
  if (kind === 'actor' || kind === 'event') return { select: id };
  if (kind === 'question') {
    const asked = dataset.questions.find((question) => question.id === id)?.nodes[0];
    return asked === undefined ? { part: {} } : { select: asked };
  }
  const family = dataset.relations.find((relation) => relation.id === id)?.family;
  const kept = hide.filter(
    (entry) => !entry.startsWith('relation:') && entry !== `family:${family}`,
  );
  const others = dataset.relations.filter((relation) => relation.id !== id);
  return { part: { hide: [...kept, ...others.map((relation) => `relation:${relation.id}`)] } };
}
