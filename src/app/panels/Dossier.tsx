import './details.css';
import { actorDossier, eventDossier, tieDossier } from '../../scene/dossier.ts';
import { ActorPage, ActorPanel } from './ActorPanel.tsx';
import { EventPanel } from './EventPanel.tsx';
import { useReading } from './reading.ts';
import { TiePanel } from './TiePanel.tsx';

/** What is known of an actor, a tie or an event; an actor has a page of its own where there is room. */
export function Dossier({ id, wide }: { readonly id: string; readonly wide: boolean }) {
  const { network } = useReading();
  const actor = actorDossier(network, id);
  if (actor) return wide ? <ActorPage dossier={actor} /> : <ActorPanel dossier={actor} />;
  const tie = tieDossier(network, id);
  if (tie) return <TiePanel dossier={tie} />;
  const event = eventDossier(network, id);
  return event ? <EventPanel dossier={event} /> : null;
}
