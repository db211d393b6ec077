import { labelIn } from '../../graph/dataset.ts';
import type { KnownPart } from '../../scene/dossier.ts';
import { dateWords } from '../../words/dates.ts';
import { commaList } from '../../words/messages.ts';
import { partName } from '../../words/names.ts';
import { Lead } from './Lead.tsx';
import { useReading } from './reading.ts';

/** The events an actor took part in: those from one date in view to the other, then, folded, the rest. */
export function Events({ events }: { readonly events: readonly KnownPart[] }) {
  const { say, sides } = useReading();
  if (events.length === 0) return null;
  const days = sides.flatMap(({ snapshot: { period } }) => [period.from, period.until - 1]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const isBetween = ({ day }: KnownPart): boolean => day !== null && first <= day && day <= last;
  const between = events.filter(isBetween);
  const others = events.filter((part) => !between.includes(part));
  return (
    <section>
      <h3>{say('panel.events')}</h3>
      <EventList parts={between} />
      {others.length === 0 ? null : (
        <details className="others">
          <summary>{say('panel.events.elsewhen', { count: others.length })}</summary>
          <EventList parts={others} />
        </details>
      )}
    </section>
  );
}

function EventList({ parts }: { readonly parts: readonly KnownPart[] }) {
  const { language } = useReading();
  if (parts.length === 0) return null;
  return (
    <ul className="known">
      {parts.map(({ event, role }) => (
        <li key={`${event.id} ${role}`}>
          <Lead id={event.id} line>
            {labelIn(event.label, language)}
          </Lead>
          <span className="quiet">
            {commaList(
              [
                dateWords(event.date, language),
                ...(role === null ? [] : [partName(role, language)]),
              ],
              language,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
