import { shortIn } from '../../graph/dataset.ts';
import { firstDay } from '../../scene/choice.ts';
import { formatDay } from '../../time/day.ts';
import { compareNames } from '../../words/collation.ts';
import { useReading } from './reading.ts';

/** "Who was in …?": a bloc and a day, which become what is selected and date A. */
export function WhoWasIn() {
  const { network, choice, language, say, selection } = useReading();
  const blocs = network.dataset.nodes
    .filter(({ kind }) => kind === 'bloc')
    .sort((a, b) => compareNames(shortIn(a, language), shortIn(b, language)));
  const asked = new Set(network.dataset.questions.flatMap(({ nodes }) => nodes));
  const first = blocs.find(({ id }) => asked.has(id)) ?? blocs[0];
  if (!first) return null;
  const show = (form: FormData) => {
    const [bloc, day] = [form.get('bloc'), form.get('day')];
    const at = firstDay(typeof day === 'string' ? day : null) ?? choice.at;
    if (typeof bloc === 'string') selection.select(bloc, { at });
  };
  return (
    <section className="who" aria-labelledby="who-was-in">
      <h2 id="who-was-in">{say('panel.who')}</h2>
      <form
        key={choice.at}
        onSubmit={(event) => {
          event.preventDefault();
          show(new FormData(event.currentTarget));
        }}
      >
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
        <label>
          <span>{say('panel.who.day')}</span>
          <input type="date" name="day" defaultValue={formatDay(choice.at)} />
        </label>
        <button type="submit" data-lead="who-was-in">
          {say('panel.who.show')}
        </button>
      </form>
    </section>
  );
}
