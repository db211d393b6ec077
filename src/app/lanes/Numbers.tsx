import { useState } from 'react';
import type { Chronicle } from '../../scene/chronicle.ts';
import { countsWithin } from '../../scene/countchart.ts';
import type { Day } from '../../time/day.ts';
import { dayWords } from '../../words/dates.ts';
import { numberWords } from '../../words/numbers.ts';
import { useReading } from '../panels/reading.ts';

/** The numbers of a chart as a table: from which day on how many; each day leads there. */
export function Numbers(props: {
  readonly chronicle: Chronicle;
  readonly onDay: (day: Day) => void;
}) {
  const { say } = useReading();
  const [isOpen, open] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say('chart.numbers')}</summary>
      {isOpen ? <NumberTable {...props} /> : null}
    </details>
  );
}

function NumberTable({ chronicle, onDay }: Parameters<typeof Numbers>[0]) {
  const { language, say } = useReading();
  const { counted, counts, span } = chronicle;
  return (
    <table className="numbers">
      <caption className="unseen">{say(`chart.${counted}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{say('chart.from')}</th>
          <th scope="col">{say('lanes.bar.certain')}</th>
          <th scope="col">{say('chart.most')}</th>
        </tr>
      </thead>
      <tbody>
        {countsWithin(counts, span).map(({ day, certain, possible }) => (
          <tr key={day}>
            <th scope="row">
              <button type="button" className="lead" onClick={() => onDay(day)}>
                {dayWords(day, language)}
              </button>
            </th>
            <td>{numberWords(certain, language)}</td>
            <td>{numberWords(possible, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
