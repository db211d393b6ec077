import type { KnownSpell, KnownTie } from '../../scene/dossier.ts';
import { relationName } from '../../words/names.ts';
import { useReading } from './reading.ts';
import { TieList } from './TieList.tsx';

/** So many ties of a kind are shown at once; more are folded under their number. */
const MOST = 6;

type Group = { readonly relation: string; readonly outgoing: boolean; readonly ties: KnownTie[] };

/** Ties grouped by relation and by who has it to whom; where family and role say the relation, as they come. */
export function TieGroups(props: {
  readonly ties: readonly KnownTie[];
  readonly listed: (spell: KnownSpell) => boolean;
}) {
  const { network, language, say } = useReading();
  return groupsOf(props.ties).map(({ relation, outgoing, ties }) => {
    const row = network.relation.get(relation)!;
    const list = <TieList ties={ties} listed={props.listed} named={ties.length === 1} />;
    const key = `${relation} ${outgoing}`;
    if (row.family === 'office' || row.family === 'membership' || ties.length === 1)
      return <div key={key}>{list}</div>;
    return (
      <details key={key} className="group" open={ties.length <= MOST}>
        <summary>
          {say(outgoing ? 'panel.group.out' : 'panel.group.in', {
            relation: relationName(row, language),
          })}{' '}
          <b>{ties.length}</b>
        </summary>
        {list}
      </details>
    );
  });
}

function groupsOf(ties: readonly KnownTie[]): Group[] {
  const groups: Group[] = [];
  for (const tie of ties) {
    const last = groups.at(-1);
    if (last?.relation === tie.relation && last.outgoing === tie.outgoing) last.ties.push(tie);
    else groups.push({ relation: tie.relation, outgoing: tie.outgoing, ties: [tie] });
  }
  return groups;
}
