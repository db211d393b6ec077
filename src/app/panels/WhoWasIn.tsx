import { type FormEvent, useState } from 'react';
import { shortIn } from '../../graph/dataset.ts';
import { firstQuestion } from '../../scene/answers.ts';
import { compareNames } from '../../words/collation.ts';
import { DateField } from '../timeline/DateField.tsx';
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
  const first = blocs.find(({ id }) => asked.includes(id)) ?? blocs[0];
  if (!first) return null;
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const bloc = new FormData(form).get('bloc');
    // A day that cannot be read is told beside its field.
    if (form.checkValidity() && typeof bloc === 'string') selection.select(bloc, { at: day });
  };
  return (
    <section className="who" aria-labelledby="who-was-in">
      <h2 id="who-was-in">{say('panel.who')}</h2>
      <form noValidate onSubmit={show}>
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
            onDay={setDay}
          />
        </div>
        <button type="submit" data-lead="who-was-in">
          {say('panel.who.show')}
        </button>
      </form>
    </section>
  );
}
