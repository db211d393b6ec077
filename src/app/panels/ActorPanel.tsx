import type { Actor, Description, Language } from '../../graph/dataset.ts';
import type { ActorDossier, KnownTie } from '../../scene/dossier.ts';
import { spellWords } from '../../words/dates.ts';
import { commaList } from '../../words/messages.ts';
import { familyName, kindName, nameOf } from '../../words/names.ts';
import { ChroniclePart } from '../lanes/ChroniclePart.tsx';
import { Around } from './Around.tsx';
import { Events } from './Events.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { KnownTies } from './KnownTies.tsx';
import { MemberPart } from './MemberPart.tsx';
import { Members } from './Members.tsx';
import { useReading } from './reading.ts';
import { HEADING } from './selection.ts';
import { Remark, Written } from './Written.tsx';

/** An actor: what it is, its ties over time, who is in it, its ties by family, the events it took part in. */
export function ActorPanel({ dossier }: { readonly dossier: ActorDossier }) {
  const { sides } = useReading();
  const { actor, families } = dossier;
  return (
    <article>
      <ActorHead actor={actor} />
      <Around actor={actor} />
      <Coverage bloc={actor.id} />
      {families.length === 0 ? null : <ChroniclePart actor={actor} wide={false} />}
      {actor.kind === 'bloc'
        ? sides.map((side) => <Members key={side.name} bloc={actor} side={side} />)
        : null}
      <ActorTies dossier={dossier} />
    </article>
  );
}

/** An actor as a page: the same with all the room there is, a bloc's members as a table of any time. */
export function ActorPage({ dossier }: { readonly dossier: ActorDossier }) {
  const { actor, families } = dossier;
  return (
    <article>
      <ActorHead actor={actor} />
      <Coverage bloc={actor.id} />
      {families.length === 0 ? null : <ChroniclePart actor={actor} wide />}
      {actor.kind === 'bloc' ? <MemberPart bloc={actor} /> : null}
      <div className="columns">
        <ActorTies dossier={dossier} />
      </div>
    </article>
  );
}

/** Who it is. */
function ActorHead({ actor }: { readonly actor: Actor }) {
  const { network, language } = useReading();
  return (
    <>
      <h2 id={HEADING} tabIndex={-1}>
        {nameOf(actor, language)}
      </h2>
      <p className="kind">{introduction(actor, network.dataset.description, language)}</p>
      {actor.note === null ? null : (
        <p className="note">
          <Remark of={actor} />
        </p>
      )}
    </>
  );
}

/** Its ties by family, its events, and what is said of it. */
function ActorTies({ dossier }: { readonly dossier: ActorDossier }) {
  const { network, language, say } = useReading();
  const { actor, families, events, evidence } = dossier;
  const isBloc = actor.kind === 'bloc';
  return (
    <>
      {families.map(({ family, ties }) => (
        <section key={family}>
          <h3>{familyName(family, language, network.dataset.description)}</h3>
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
    </>
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
