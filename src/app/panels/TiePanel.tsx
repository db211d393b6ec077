import type { Evidence, Tie } from '../../graph/dataset.ts';
import type { KnownSpell, TieDossier } from '../../scene/dossier.ts';
import { citationLabel } from '../../words/citations.ts';
import { confidenceName, relationName } from '../../words/names.ts';
import { tieWords } from '../../words/sentences.ts';
import { spellLine } from '../../words/spells.ts';
import { Certainty } from './Certainty.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { ActorLead, Lead } from './Lead.tsx';
import { useReading } from './reading.ts';
import { HEADING } from './selection.ts';
import { Remark } from './Written.tsx';

/** A tie: who with whom, all its spells with who says so, who denies it, and what one source alone says. */
export function TiePanel({ dossier }: { readonly dossier: TieDossier }) {
  const { network, language, say } = useReading();
  const { tie, key, spells, claims } = dossier;
  const role = tie.relation === 'holds-office-in' ? tie.role : null;
  return (
    <article>
      <h2 id={HEADING} tabIndex={-1}>
        {tieWords(network.keys[key]!, role, network, language)}
      </h2>
      <Ends tie={tie} />
      {spells.length === 0 ? null : (
        <section>
          <h3>{say('panel.spells')}</h3>
          <Spells spells={spells} selected={tie.id} />
        </section>
      )}
      <Denials dossier={dossier} />
      <section>
        <h3>{say('panel.evidence')}</h3>
        <p className="quiet">{spellLine(tie, network.dataset.description, language)}</p>
        <EvidenceList evidence={statedOn(dossier)} />
      </section>
      {claims.length === 0 ? null : (
        <section className="claims">
          <h3>{say('panel.claims')}</h3>
          <Spells spells={claims} selected={tie.id} />
        </section>
      )}
    </article>
  );
}

function Ends({ tie }: { readonly tie: Tie }) {
  const { network, language } = useReading();
  return (
    <p className="ends">
      <ActorLead id={tie.source} />{' '}
      <span className="quiet">{relationName(network.relation.get(tie.relation)!, language)}</span>{' '}
      <ActorLead id={tie.target} />
    </p>
  );
}

function Spells(props: { readonly spells: readonly KnownSpell[]; readonly selected: string }) {
  return (
    <ol className="spells">
      {props.spells.map((spell) => (
        <SpellItem key={spell.tie.id} spell={spell} isSelected={spell.tie.id === props.selected} />
      ))}
    </ol>
  );
}

/** What sources say on the selected spell; of the record's, denials stand apart. */
function statedOn({ tie, spells, claims }: TieDossier): readonly Evidence[] {
  const evidence = [...spells, ...claims].find((spell) => spell.tie === tie)?.evidence ?? [];
  return evidence.filter(({ stance }) => stance !== 'denies' || tie.account !== null);
}

/** One spell, which leads to what sources say on it unless it is the one selected. */
function SpellItem(props: { readonly spell: KnownSpell; readonly isSelected: boolean }) {
  const { network, language } = useReading();
  const { isSelected } = props;
  const { tie, number } = props.spell;
  const line = spellLine(tie, network.dataset.description, language);
  return (
    <li aria-current={isSelected ? 'true' : undefined}>
      <p className="spell-line">
        {isSelected ? (
          line
        ) : (
          <Lead id={tie.id} line>
            {line}
          </Lead>
        )}
      </p>
      <Certainty number={number} />
      <Remarks tie={tie} />
    </li>
  );
}

/** How sure the compiler is, whose claim it is, and what is noted. */
function Remarks({ tie }: { readonly tie: Tie }) {
  const { network, language, say } = useReading();
  const source = tie.account === null ? undefined : network.source.get(tie.account);
  return (
    <>
      {source ? (
        <p className="quiet">{say('panel.claim', { source: citationLabel(source, language) })}</p>
      ) : null}
      {tie.confidence === null ? null : (
        <p className="quiet">{confidenceName(tie.confidence, language)}</p>
      )}
      {tie.note === null ? null : (
        <p className="note">
          {say('panel.note')}: <Remark of={tie} />
        </p>
      )}
    </>
  );
}

/** Denials, under the spell that they deny. */
function Denials({ dossier }: { readonly dossier: TieDossier }) {
  const { network, language, say } = useReading();
  const denied = dossier.spells.filter((spell) =>
    dossier.denials.some((denial) => denial.spell === spell),
  );
  if (denied.length === 0) return null;
  return (
    <section className="denials">
      <h3>{say('panel.denials')}</h3>
      {denied.map((spell) => (
        <div key={spell.tie.id}>
          <p className="quiet">{spellLine(spell.tie, network.dataset.description, language)}</p>
          <EvidenceList
            evidence={dossier.denials
              .filter((denial) => denial.spell === spell)
              .map(({ evidence }) => evidence)}
          />
        </div>
      ))}
    </section>
  );
}
