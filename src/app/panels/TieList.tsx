import type { KnownSpell, KnownTie } from '../../scene/dossier.ts';
import { citationLabel } from '../../words/citations.ts';
import { relationName } from '../../words/names.ts';
import { spellLine } from '../../words/spells.ts';
import { Certainty } from './Certainty.tsx';
import { ActorLead, Lead } from './Lead.tsx';
import { useReading } from './reading.ts';

/** Ties one under the other, each with its spells; `named`, with the relation. */
export function TieList(props: {
  readonly ties: readonly KnownTie[];
  readonly listed: (spell: KnownSpell) => boolean;
  readonly named: boolean;
}) {
  if (props.ties.length === 0) return null;
  return (
    <ul className="known">
      {props.ties.map((tie) => (
        <li key={tie.key}>
          <Other tie={tie} named={props.named} />
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

/** The other end, after the relation or before it; family and role say it already for some, a heading for others. */
function Other({ tie, named }: { readonly tie: KnownTie; readonly named: boolean }) {
  const { network, language } = useReading();
  const relation = network.relation.get(tie.relation)!;
  const isSaid = !named || relation.family === 'office' || relation.family === 'membership';
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
