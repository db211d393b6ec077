import type { Language } from '../../graph/dataset.ts';
import { isolated, sayIn } from '../../words/messages.ts';
import { numberWords } from '../../words/numbers.ts';
import { faultWords, placeWords } from '../../words/problems.ts';
import { handed } from '../save/saving.ts';
import type { Imported } from './reading.ts';

/** What was read of a file, and what not and why, to be looked at once before it is shown. */
export function ReportPart(props: {
  readonly imported: Imported;
  readonly file: string;
  readonly language: Language;
  readonly onShow: () => void;
  readonly onBack: () => void;
}) {
  const { imported, file, language, onShow, onBack } = props;
  const say = sayIn(language);
  const { dataset, kind, tally, groups, csv } = imported;
  const save = () => {
    const name = `${file.replace(/\.[^.]*$/, '')}-report.csv`;
    handed(new Blob([csv(language)], { type: 'text/csv' }), name);
  };
  return (
    <div className="own-report">
      {tally ? (
        <p>{say(kind === 'table' ? 'own.report.tally' : 'own.report.elements', tally)}</p>
      ) : null}
      <p>
        {dataset
          ? say('own.report.holds', {
              actors: say('tally.actors', { count: dataset.nodes.length }),
              ties: say('tally.ties', { count: dataset.ties.length }),
            })
          : say('own.report.none')}
      </p>
      {groups.length === 0 ? (
        <p>{say('own.report.sound')}</p>
      ) : (
        <section aria-label={say('own.report.problems')}>
          <h3>{say('own.report.problems')}</h3>
          <table>
            <thead>
              <tr>
                {(['count', 'fault', 'first', 'done'] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(`own.report.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map(({ first, count }) => (
                <tr key={`${first.code} ${first.column} ${first.done} ${first.row}`}>
                  <td>{numberWords(count, language)}</td>
                  <td>{faultWords(first, language)}</td>
                  <td>{placeWords(first, language)}</td>
                  <td>{say(`done.${first.done}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className="own-ends">
        <button type="button" onClick={onBack}>
          {say('own.back')}
        </button>
        <span className="own-gap" />
        {groups.length === 0 ? null : (
          <button type="button" onClick={save} title={isolated(file, language)}>
            {say('own.report.csv')}
          </button>
        )}
        {dataset ? (
          <button type="button" className="first" onClick={onShow}>
            {say(groups.length === 0 ? 'own.show' : 'own.show.sound')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
