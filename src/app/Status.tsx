import type { Difference } from '../graph/diff.ts';
import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';
import { tally } from '../words/tally.ts';

/** The same in words: one line, which screen readers hear when it changes. */
export function Status(props: {
  readonly difference: Difference;
  readonly single: boolean;
  readonly language: Language;
}) {
  const { difference, single, language } = props;
  const a = tally(difference.from, language);
  const b = tally(difference.to, language);
  return (
    <p className="status" role="status">
      {single ? a : sayIn(language)('page.status.pair', { a, b })}
    </p>
  );
}
