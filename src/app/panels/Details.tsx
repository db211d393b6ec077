import './details.css';
import type { Language } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { actorDossier, eventDossier, tieDossier } from '../../scene/dossier.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { Back } from './Back.tsx';
import { EventPanel } from './EventPanel.tsx';
import { useReading } from './reading.ts';
import { TiePanel } from './TiePanel.tsx';

/** The details of an actor, a tie or an event, under the way back. */
export function Details({ id }: { readonly language: Language; readonly id: string }) {
  const { network } = useReading();
  return (
    <>
      <Back />
      {detailsOf(network, id)}
    </>
  );
}

function detailsOf(network: Network, id: string) {
  const actor = actorDossier(network, id);
  if (actor) return <ActorPanel dossier={actor} />;
  const tie = tieDossier(network, id);
  if (tie) return <TiePanel dossier={tie} />;
  const event = eventDossier(network, id);
  return event ? <EventPanel dossier={event} /> : null;
}
