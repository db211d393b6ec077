import type { Language } from '../../graph/dataset.ts';
import type { About, Reason } from '../../formats/intake/reason.ts';
import { reasonWords } from '../../words/guesses.ts';

/** Why a part of the table is thought to be read as it is: what its columns and rows tell. */
export function Why(props: {
  readonly reasons: readonly Reason[];
  readonly about: readonly About[];
  readonly language: Language;
}) {
  const { reasons, about, language } = props;
  const told = reasons.filter((reason) => about.includes(reason.about));
  if (told.length === 0) return null;
  return (
    <ul className="own-why">
      {told.map((reason) => (
        <li key={`${reason.about} ${reason.why} ${reason.value}`}>
          {reasonWords(reason, language)}
        </li>
      ))}
    </ul>
  );
}
