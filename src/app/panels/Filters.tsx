import { useMemo } from 'react';
import type { Assertion, Kind, Language, Status, Family } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { facetCounts } from '../../scene/facets.ts';
import { FACETS, type Facet } from '../../scene/hidden.ts';
import { citationLabel } from '../../words/citations.ts';
import { sayIn } from '../../words/messages.ts';
import {
  assertionName,
  familyName,
  kindName,
  presenceName,
  relationName,
  shortNameOf,
  signName,
  statusName,
} from '../../words/names.ts';
import { useReading } from './reading.ts';

/** Every facet by which ties can be hidden, with how many ties each of its values decides on. */
export function Filters() {
  const { network, choice, language, say, sides, choose } = useReading();
  const counts = useMemo(
    () =>
      facetCounts(
        sides.map(({ snapshot }) => snapshot),
        choice,
      ),
    [sides, choice],
  );
  const { hide } = choice;
  const hidden = (facet: Facet) => counts[facet].filter(({ isShown }) => !isShown).length;
  return (
    <section className="filters" aria-labelledby="filters">
      <h2 id="filters">{say('filters.heading')}</h2>
      <p className="quiet">{say('filters.hint')}</p>
      {FACETS.filter((facet) => counts[facet].length > 0).map((facet) => (
        <details key={facet}>
          <summary>
            {say(`filters.${facet}`)}
            {hidden(facet) === 0 ? null : ` (${say('filters.hidden', { count: hidden(facet) })})`}
          </summary>
          {counts[facet].map(({ value, isShown, ties }) => {
            const entry = `${facet}:${value}`;
            return (
              <label key={value} data-facet={entry}>
                <input
                  type="checkbox"
                  checked={isShown}
                  onChange={() =>
                    choose({
                      hide: isShown ? [...hide, entry] : hide.filter((one) => one !== entry),
                    })
                  }
                />
                <span>{valueName(facet, value, network, language)}</span>
                <b>{say('tally.ties', { count: ties })}</b>
              </label>
            );
          })}
        </details>
      ))}
      {hide.length === 0 ? null : (
        <button type="button" onClick={() => choose({ hide: [] })}>
          {say('filters.clear')}
        </button>
      )}
    </section>
  );
}

/** A value of a facet in words; one that nobody names stands as it is. */
function valueName(facet: Facet, value: string, network: Network, language: Language): string {
  const { description, nodes } = network.dataset;
  const { relation, source, nodeNumber } = network;
  const say = sayIn(language);
  switch (facet) {
    case 'kind':
      return kindName(value as Kind, language, description);
    case 'family':
      return familyName(value as Family, language, description);
    case 'relation': {
      const row = relation.get(value);
      return row ? relationName(row, language) : value;
    }
    case 'bloc': {
      const bloc = nodes[nodeNumber.get(value) ?? -1];
      return bloc ? shortNameOf(bloc, language) : value;
    }
    case 'status':
      return statusName(value === 'none' ? null : (value as Status), language, description);
    case 'sign':
      return signName(value === 'plus' ? 1 : value === 'minus' ? -1 : 0, language);
    case 'certainty':
      return presenceName(value === 'certain' ? 'certain' : 'possible', language);
    case 'assertion':
      return value === 'none'
        ? say('filters.unsourced')
        : assertionName(value as Assertion, language);
    case 'source': {
      const row = source.get(value);
      return row ? citationLabel(row, language) : say('filters.unsourced');
    }
  }
}
