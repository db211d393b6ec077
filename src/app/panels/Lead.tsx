import type { ReactNode } from 'react';
import { shortNameOf } from '../../words/names.ts';
import { useReading } from './reading.ts';

/** A button that leads on: it selects what its words name. */
export function Lead({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { selection } = useReading();
  return (
    <button type="button" className="lead" data-lead={id} onClick={() => selection.select(id)}>
      {children}
    </button>
  );
}

/** An actor's name, which leads to the actor; an id that is none stands as it is. */
export function ActorLead({ id }: { readonly id: string }) {
  const { network, language } = useReading();
  const actor = network.dataset.nodes[network.nodeNumber.get(id) ?? -1];
  return actor ? <Lead id={id}>{shortNameOf(actor, language)}</Lead> : id;
}
