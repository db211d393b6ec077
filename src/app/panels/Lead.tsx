import type { ReactNode } from 'react';
import { shortNameOf } from '../../words/names.ts';
import { useReading } from './reading.ts';

/** A button that leads on: it selects what its words name. */
export function Lead(props: {
  readonly id: string;
  /** A whole line rather than a name: it leads on with an arrow at its end. */
  readonly line?: boolean;
  readonly children: ReactNode;
}) {
  const { selection } = useReading();
  const { id } = props;
  return (
    <button
      type="button"
      className={props.line === true ? 'lead lead-line' : 'lead'}
      data-lead={id}
      onClick={() => selection.select(id)}
    >
      {props.children}
    </button>
  );
}

/** An actor's name, which leads to the actor; an id that is none stands as it is. */
export function ActorLead({ id }: { readonly id: string }) {
  const { network, language } = useReading();
  const actor = network.dataset.nodes[network.nodeNumber.get(id) ?? -1];
  return actor ? <Lead id={id}>{shortNameOf(actor, language)}</Lead> : id;
}
