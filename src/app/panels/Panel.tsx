import './panels.css';
import './details.css';
import { type RefObject, useEffect, useRef } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { actorDossier, eventDossier, tieDossier } from '../../scene/dossier.ts';
import { sayIn } from '../../words/messages.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { Back } from './Back.tsx';
import { EventPanel } from './EventPanel.tsx';
import { Overview } from './Overview.tsx';
import { ReadingContext, useSides } from './reading.ts';
import type { Selection } from './selection.ts';
import { TiePanel } from './TiePanel.tsx';

/** The panel at the reading end: what is selected, or the question and what changed. */
export function Panel(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly difference: Difference;
  readonly selection: Selection;
}) {
  const { network, choice, difference, selection } = props;
  const { language, selected } = choice;
  const say = sayIn(language);
  const sides = useSides(difference, choice.view === 'one');
  const found = selected === null ? null : detailsOf(network, selected);
  const frame = useRef<HTMLDivElement | null>(null);
  useEscape(frame, selected === null ? null : selection.back);
  return (
    <ReadingContext value={{ network, choice, language, say, sides, selection }}>
      <div
        key={selected}
        ref={frame}
        className="panel"
        role="region"
        aria-label={say('panel.label')}
      >
        {found ? (
          <>
            <Back />
            {found}
          </>
        ) : (
          <Overview difference={difference} />
        )}
      </div>
    </ReadingContext>
  );
}

/** While something is selected, Escape within the panel leads one step back. */
function useEscape(frame: RefObject<HTMLElement | null>, back: (() => void) | null): void {
  useEffect(() => {
    const element = frame.current;
    if (!element || !back) return undefined;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      back();
    };
    element.addEventListener('keydown', leave);
    return () => element.removeEventListener('keydown', leave);
  });
}

/** The details of an actor, a tie or an event; null for an id that is none of them. */
function detailsOf(network: Network, id: string) {
  const actor = actorDossier(network, id);
  if (actor) return <ActorPanel dossier={actor} />;
  const tie = tieDossier(network, id);
  if (tie) return <TiePanel dossier={tie} />;
  const event = eventDossier(network, id);
  return event ? <EventPanel dossier={event} /> : null;
}
