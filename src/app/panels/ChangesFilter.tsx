import { useId, useMemo } from 'react';
import type { ChangeKind, Difference } from '../../graph/diff.ts';
import { oneOf } from '../../scene/choice.ts';
import { CERTAINTIES, GROUPINGS, type ListChoice, ORDERS } from '../../words/changelist.ts';
import { compareNames } from '../../words/collation.ts';
import { comparisonOf } from '../../words/comparison.ts';
import { shortNameOf } from '../../words/names.ts';
import { changeKindName } from '../../words/sentences.ts';
import { useReading } from './reading.ts';

const KINDS: readonly ChangeKind[] = ['began', 'ended', 'changed'];

/** How the list of changes is grouped and sorted, and which of them it has. */
export function ChangesFilter(props: {
  readonly difference: Difference;
  readonly wanted: ListChoice;
  readonly want: (wanted: ListChoice) => void;
}) {
  const { difference, wanted, want } = props;
  const { say } = useReading();
  const actors = useActors(difference);
  return (
    <div className="changes-filter">
      <Select
        name={say('changes.group')}
        value={wanted.group ?? 'kind'}
        options={GROUPINGS.map((id) => [
          id,
          id === 'actor' ? say('table.actor') : say(`changes.group.${id}`),
        ])}
        onValue={(value) => want({ ...wanted, group: oneOf(GROUPINGS, value) ?? 'kind' })}
      />
      <Select
        name={say('changes.sort')}
        value={wanted.order ?? 'name'}
        options={ORDERS.map((id) => [id, say(`changes.sort.${id}`)])}
        onValue={(value) => want({ ...wanted, order: oneOf(ORDERS, value) ?? 'name' })}
      />
      <Select
        name={say('table.actor')}
        value={wanted.actor ?? ''}
        options={[['', say('changes.all')], ...actors]}
        onValue={(value) => want({ ...wanted, actor: value === '' ? null : value })}
      />
      <Select
        name={say('changes.certainty')}
        value={wanted.certainty ?? ''}
        options={[
          ['', say('changes.all')],
          ...CERTAINTIES.map((id): [string, string] => [id, say(`changes.certainty.${id}`)]),
        ]}
        onValue={(value) => want({ ...wanted, certainty: oneOf(CERTAINTIES, value) })}
      />
      <label className="changes-text">
        <span>{say('changes.text')}</span>
        <input
          type="search"
          value={wanted.text ?? ''}
          onChange={({ target }) => want({ ...wanted, text: target.value })}
        />
      </label>
      <Kinds {...props} />
    </div>
  );
}

function Kinds({ difference, wanted, want }: Parameters<typeof ChangesFilter>[0]) {
  const { language, say } = useReading();
  const comparison = comparisonOf(difference);
  const chosen = wanted.kinds ?? KINDS;
  return (
    <fieldset>
      <legend className="unseen">{say('changes.kind')}</legend>
      {KINDS.map((kind) => (
        <label key={kind} className={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ target }) =>
              want({
                ...wanted,
                kinds: KINDS.filter((one) =>
                  one === kind ? target.checked : chosen.includes(one),
                ),
              })
            }
          />
          {changeKindName(kind, comparison, language)}
        </label>
      ))}
    </fieldset>
  );
}

function Select(props: {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onValue: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{props.name}</label>
      <select id={id} value={props.value} onChange={({ target }) => props.onValue(target.value)}>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The actors at the ends of changes, by name. */
function useActors({ changes }: Difference): [string, string][] {
  const { network, language } = useReading();
  return useMemo(() => {
    const ids = new Set(changes.flatMap(({ key }) => [key.source, key.target]));
    const actors = network.dataset.nodes.filter(({ id }) => ids.has(id));
    return actors
      .map((actor): [string, string] => [actor.id, shortNameOf(actor, language)])
      .sort(([, a], [, b]) => compareNames(a, b));
  }, [changes, network, language]);
}
