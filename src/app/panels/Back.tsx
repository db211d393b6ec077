import type { Network } from '../../graph/network.ts';
import { type Language, labelIn } from '../../graph/dataset.ts';
import { isolated } from '../../words/messages.ts';
import { shortNameOf } from '../../words/names.ts';
import { tieWords } from '../../words/sentences.ts';
import { useReading } from './reading.ts';

/** Where the reader came from, and out. */
export function Back() {
  const { network, language, say, selection } = useReading();
  const { previous } = selection;
  const name = previous === null ? null : titleOf(network, previous, language);
  return (
    <div className="panel-ways">
      <button type="button" onClick={selection.back}>
        <span className="panel-arrow" aria-hidden="true" />
        {name === null
          ? say('panel.back.start')
          : say('panel.back', { name: isolated(name, language) })}
      </button>
      {name === null ? null : (
        <button type="button" className="panel-close" onClick={selection.clear}>
          {say('panel.close')}
        </button>
      )}
    </div>
  );
}

/** What can be selected, by name. */
function titleOf(network: Network, id: string, language: Language): string {
  const { dataset, nodeNumber, keyOfTie, keys } = network;
  const actor = dataset.nodes[nodeNumber.get(id) ?? -1];
  if (actor) return shortNameOf(actor, language);
  const tie = dataset.ties.findIndex((row) => row.id === id);
  if (tie >= 0) return tieWords(keys[keyOfTie[tie]!]!, dataset.ties[tie]!.role, network, language);
  const event = dataset.events.find((row) => row.id === id);
  return event ? labelIn(event.label, language) : id;
}
