import type { Language, Source } from '../graph/dataset.ts';
import { type Lens, lensOf, lensText } from '../graph/lens.ts';
import { citationShort } from '../words/citations.ts';
import { isolated, sayIn } from '../words/messages.ts';

/** Whose word counts: the compiled record, the record as a source has it, or a source alone. */
export function Account(props: {
  readonly name: string;
  /** Which of two sides it is for: read, and not seen, since it stands beside the side's letter. */
  readonly side: 'A' | 'B' | null;
  readonly lens: Lens;
  readonly sources: readonly Source[];
  readonly language: Language;
  readonly onLens: (lens: Lens) => void;
}) {
  const { name, side, lens, sources, language, onLens } = props;
  const say = sayIn(language);
  const options = (kind: 'according' | 'only') =>
    sources.map((source) => (
      <option key={source.id} value={lensText({ kind, source: source.id }) ?? ''}>
        {say('page.account.source', {
          id: isolated(source.id, language),
          title: citationShort(source, language),
        })}
      </option>
    ));
  return (
    <label className="account">
      <span>
        {name} <span className="unseen">{side}</span>
      </span>
      <select value={lensText(lens) ?? ''} onChange={({ target }) => onLens(lensOf(target.value))}>
        <option value="">{say('page.account.record')}</option>
        <optgroup label={say('page.account.according')}>{options('according')}</optgroup>
        <optgroup label={say('page.account.only')}>{options('only')}</optgroup>
      </select>
    </label>
  );
}
