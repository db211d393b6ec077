import type { KnownSpell, KnownTie } from '../../scene/dossier.ts';
import { citationLabel } from '../../words/citations.ts';
import { relationName } from '../../words/names.ts';
import { spellLine } from '../../words/spells.ts';
import { Certainty } from './Certainty.tsx';
import { ActorLead, Lead } from './Lead.tsx';
import { useReading } from './reading.ts';

/** An actor's ties of one family: those on the dates in view, then, folded, all others. */
export function KnownTies(props: {
  readonly ties: readonly KnownTie[];
  /** Which of those in view are to be listed. */
  readonly shown: (tie: KnownTie) => boolean;
}) {
  const { say, sides } = useReading();
  const isLive = ({ number }: KnownSpell) => sides.some(({ live }) => live.has(number));
  const now = props.ties.filter(({ spells }) => spells.some(isLive));
  const others = props.ties.filter((tie) => !now.includes(tie));
  return (
    <>
      <TieList ties={now.filter(props.shown)} listed={isLive} />
      {others.length === 0 ? null : (
        <details className="others">
          <summary>{say('panel.elsewhen', { count: others.length })}</summary>
          <TieList ties={others} listed={() => true} />
        </details>
      )}
    </>
  );
}

function TieList(props: {
  readonly ties: readonly KnownTie[];
  readonly listed: (spell: KnownSpell) => boolean;
}) {
  if (props.ties.length === 0) return null;
  return (
    <ul className="known">
      {props.ties.map((tie) => (
        <li key={tie.key}>
          <Other tie={tie} />
          <ul className="known-spells">
            {tie.spells.filter(props.listed).map((spell) => (
              <SpellItem key={spell.tie.id} spell={spell} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The other end, after the relation or before it; family and role say it already for some. */
function Other({ tie }: { readonly tie: KnownTie }) {
  const { network, language } = useReading();
  const relation = network.relation.get(tie.relation)!;
  const isSaid = relation.family === 'office' || relation.family === 'membership';
  const name = isSaid ? null : <span className="quiet">{relationName(relation, language)}</span>;
  return (
    <p>
      {tie.outgoing ? name : null} <ActorLead id={tie.other} /> {tie.outgoing ? null : name}
    </p>
  );
}

function SpellItem({ spell }: { readonly spell: KnownSpell }) {
  const { network, language, say, sides } = useReading();
  const { tie, number } = spell;
  const source = tie.account === null ? undefined : network.source.get(tie.account);
  const isLive = sides.some(({ live }) => live.has(number));
  return (
    <li>
      <Lead id={tie.id} line>
        {spellLine(tie, network.dataset.description, language)}
      </Lead>
      {source ? (
        <span className="quiet">
          {say('panel.claim', { source: citationLabel(source, language) })}
        </span>
      ) : null}
      {isLive ? <Certainty number={number} /> : null}
    </li>
  );
}
