import type { Language } from '../../graph/dataset.ts';
import { sayIn } from '../../words/messages.ts';
import { type Saving, copyText, handed } from './saving.ts';

/** A text under its name, to be copied, and, where it has a file's name, saved. */
export function TextToTake(props: {
  readonly name: string;
  readonly text: string;
  readonly file?: string;
  readonly language: Language;
  readonly onSaving: (saving: Saving) => void;
}) {
  const { name, text, file, language, onSaving } = props;
  const say = sayIn(language);
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <textarea
        readOnly
        dir="auto"
        rows={5}
        value={text}
        aria-label={name}
        onFocus={({ target }) => target.select()}
      />
      <div className="save-ends">
        <button type="button" onClick={() => void copyText(text).then(onSaving)}>
          {say('save.copy')}
        </button>
        {file === undefined ? null : (
          <button type="button" onClick={() => onSaving(handed(new Blob([text]), file))}>
            {say('save.do')}
          </button>
        )}
      </div>
    </section>
  );
}
