import { type FormEvent, useRef, useState } from 'react';
import { shortIn } from '../../graph/dataset.ts';
import { firstQuestion } from '../../scene/answers.ts';
import type { Day } from '../../time/day.ts';
import { compareNames } from '../../words/collation.ts';
import { DateField } from '../timeline/DateField.tsx';
import { typedReader } from '../timeline/typed.ts';
import './overview.css';
import { useReading } from './reading.ts';

/** "Who was in …?": a bloc and a day, which become what is selected and date A. */
export function WhoWasIn() {
  const { network, choice, language, say, selection } = useReading();
  const blocs = network.dataset.nodes
    .filter(({ kind }) => kind === 'bloc')
    .sort((a, b) => compareNames(shortIn(a, language), shortIn(b, language)));
  const asked = firstQuestion(network)?.nodes ?? [];
  const [day, setDay] = useState(choice.at);
  // The day as it was read last, null where what was typed is none: it is asked for before React has drawn it.
  const typed = useRef<Day | null>(day);
  const first = blocs.find(({ id }) => asked.includes(id)) ?? blocs[0];
  if (!first) return null;
  const show = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const bloc = new FormData(event.currentTarget).get('bloc');
    // What was typed just now may still wait for what reads it.
    await typedReader();
    // A day that cannot be read is told beside its field.
    if (typed.current !== null && typeof bloc === 'string')
      selection.select(bloc, { at: typed.current });
  };
  const take = (read: Day) => {
    typed.current = read;
    setDay(read);
  };
  return (
    <section className="who" aria-labelledby="who-was-in">
      <h2 id="who-was-in">{say('panel.who')}</h2>
      <form noValidate onSubmit={(event) => void show(event)}>
        <label>
          <span>{say('panel.who.bloc')}</span>
          <select name="bloc" defaultValue={first.id}>
            {blocs.map((bloc) => (
              <option key={bloc.id} value={bloc.id}>
                {shortIn(bloc, language)}
              </option>
            ))}
          </select>
        </label>
        <div className="who-day">
          <span aria-hidden="true">{say('panel.who.day')}</span>
          <DateField
            name={say('panel.who.day')}
            day={day}
            narrow={false}
            language={language}
            onDay={take}
            onFocus={() => {
              typed.current = day;
            }}
            onFault={() => {
              typed.current = null;
            }}
          />
        </div>
        <button type="submit" data-lead="who-was-in">
          {say('panel.who.show')}
        </button>
      </form>
    </section>
  );
}
