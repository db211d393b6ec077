import type { Actor, Description, Language } from '../../graph/dataset.ts';
import type { ActorDossier, KnownTie } from '../../scene/dossier.ts';
import { spellWords } from '../../words/dates.ts';
import { commaList } from '../../words/messages.ts';
import { familyName, kindName, nameOf } from '../../words/names.ts';
import { Around } from './Around.tsx';
import { Events } from './Events.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { KnownTies } from './KnownTies.tsx';
import { Members } from './Members.tsx';
import { useReading } from './reading.ts';
import { HEADING } from './selection.ts';
import { Remark, Written } from './Written.tsx';

/** An actor: what it is, who is in it, its ties by family, the events it took part in. */
export function ActorPanel({ dossier }: { readonly dossier: ActorDossier }) {
  const { network, language, say, sides } = useReading();
  const { actor, families, events, evidence } = dossier;
  const { description } = network.dataset;
  const isBloc = actor.kind === 'bloc';
  return (
    <article>
      <h2 id={HEADING} tabIndex={-1}>
        {nameOf(actor, language)}
      </h2>
      <p className="kind">{introduction(actor, description, language)}</p>
      {actor.note === null ? null : (
        <p className="note">
          <Remark of={actor} />
        </p>
      )}
      <Around actor={actor} />
      <Coverage bloc={actor.id} />
      {isBloc ? sides.map((side) => <Members key={side.name} bloc={actor} side={side} />) : null}
      {families.map(({ family, ties }) => (
        <section key={family}>
          <h3>{familyName(family, language, description)}</h3>
          <KnownTies ties={ties} shown={isBloc ? isNoMember : () => true} />
        </section>
      ))}
      <Events events={events} />
      {evidence.length === 0 ? null : (
        <section>
          <h3>{say('panel.evidence')}</h3>
          <EvidenceList evidence={evidence} />
        </section>
      )}
    </article>
  );
}

/** Who is in a bloc now stands in its table of members. */
const isNoMember = ({ relation, outgoing }: KnownTie): boolean =>
  outgoing || relation !== 'member-of';

/** What an actor is, and from when until when it was there. */
function introduction(actor: Actor, description: Description, language: Language): string {
  const parts = [kindName(actor.kind, language, description)];
  if (actor.start !== null || actor.end !== null) parts.push(spellWords(actor, language, 'always'));
  return commaList(parts, language);
}

/** How complete a bloc is in the data set, in the data set's own words. */
function Coverage({ bloc }: { readonly bloc: string }) {
  const { network, language, say } = useReading();
  const note = network.dataset.description.coverage.blocs[bloc]?.['note'];
  if (typeof note !== 'object' || note === null) return null;
  const texts = note as Readonly<Record<string, unknown>>;
  const written = typeof texts[language] === 'string' ? language : 'en';
  const text = texts[written];
  if (typeof text !== 'string') return null;
  return (
    <p className="note">
      {say('panel.coverage')}: <Written in={written}>{text}</Written>
    </p>
  );
}
