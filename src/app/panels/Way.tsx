import { type FormEvent } from 'react';
import { nameOf } from '../../words/names.ts';
import { compareNames } from '../../words/collation.ts';
import { wayLines, waySentence, waysIn } from '../../scene/way.ts';
import { shownTogether } from '../../scene/shown.ts';
import { periodWords } from '../../words/dates.ts';
import { isolated } from '../../words/messages.ts';
import { shortNameOf } from '../../words/names.ts';
import './around.css';
import { useReading } from './reading.ts';

/** How two actors are tied: the shortest ways between them on the dates shown; and who is pinned or in focus. */
export function Way() {
  const { network, choice, language, say, sides, choose } = useReading();
  const { path } = choice;
  const shown = shownTogether(
    sides.map(({ snapshot }) => snapshot),
    choice,
  );
  const actors = network.dataset.nodes
    .filter(({ id }) => shown.some(({ nodes }) => nodes.some(({ node }) => node.id === id)))
    .toSorted((a, b) => compareNames(nameOf(a, language), nameOf(b, language)));
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [a, b] = [data.get('from'), data.get('to')];
    if (typeof a === 'string' && typeof b === 'string' && a !== b) choose({ path: [a, b] });
  };
  return (
    <section className="way" aria-labelledby="way">
      <h2 id="way">{say('way.heading')}</h2>
      <form onSubmit={ask} key={path?.join()}>
        {(['from', 'to'] as const).map((name, at) => (
          <label key={name}>
            <span>{say(`way.${name}`)}</span>
            <select name={name} defaultValue={path?.[at] ?? actors[at]?.id}>
              {actors.map((actor) => (
                <option key={actor.id} value={actor.id}>
                  {nameOf(actor, language)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit">{say('way.show')}</button>
      </form>
      {path ? (
        <div aria-live="polite">
          {shown.map((snapshot, side) => {
            const ways = waysIn(snapshot, path);
            return (
              <div key={sides[side]!.name}>
                <h3>{periodWords(snapshot.period, language)}</h3>
                <p>{waySentence(ways, snapshot, path, language)}</p>
                <ol>
                  {wayLines(ways, snapshot, language).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
              </div>
            );
          })}
          <button type="button" onClick={() => choose({ path: null })}>
            {say('way.clear')}
          </button>
        </div>
      ) : null}
      <Held />
    </section>
  );
}

/** Who is in focus, and who is pinned, with a way to let each go. */
function Held() {
  const { network, choice, language, say, choose } = useReading();
  const { focus, pin, layout } = choice;
  const nameIn = (id: string) => {
    const actor = network.dataset.nodes[network.nodeNumber.get(id) ?? -1];
    return isolated(actor ? shortNameOf(actor, language) : id, language);
  };
  const isFocused = focus !== null && layout !== 'rings';
  if (!isFocused && pin.length === 0) return null;
  return (
    <p className="around">
      {isFocused ? (
        <button type="button" onClick={() => choose({ focus: null, steps: 1 })}>
          {say('around.leave', { name: nameIn(focus) })}
        </button>
      ) : null}
      {pin.map((id) => (
        <button
          key={id}
          type="button"
          onClick={() => choose({ pin: pin.filter((one) => one !== id) })}
        >
          {say('around.unpin', { name: nameIn(id) })}
        </button>
      ))}
    </p>
  );
}
