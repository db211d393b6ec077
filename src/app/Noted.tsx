import type { Difference } from '../graph/diff.ts';
import type { Choice } from '../scene/choice.ts';
import { comparisonNotes, coverageNotes } from '../words/notes.ts';

/**
 * Under the sentence on what differs: what is to be known before it is read, as that A is after B,
 * or that a source mentions nothing. That a date lies outside the data is told over the picture.
 */
export function Noted(props: {
  readonly language: Choice['language'];
  readonly choice: Pick<Choice, 'selected'>;
  readonly difference: Difference;
}) {
  const { language, choice, difference } = props;
  const elsewhere = [difference.from, difference.to].flatMap((side) =>
    coverageNotes(side, language),
  );
  const notes = comparisonNotes(difference, language, choice.selected).filter(
    (note) => !elsewhere.includes(note),
  );
  return notes.length === 0 ? null : <p className="headline-note">{notes.join(' ')}</p>;
}
