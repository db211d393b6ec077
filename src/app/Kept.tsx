import type { Language } from '../graph/dataset.ts';
import type { Choice } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';

/** In a difference: whether what both dates have is drawn faintly, or left out. */
export function Kept(props: {
  readonly kept: Choice['kept'];
  readonly language: Language;
  readonly onKept: (kept: Choice['kept']) => void;
}) {
  const { kept, language, onKept } = props;
  return (
    <label className="kept-switch">
      <input
        type="checkbox"
        checked={kept === 'hide'}
        onChange={({ target }) => onKept(target.checked ? 'hide' : 'fade')}
      />{' '}
      {sayIn(language)('page.kept.hide')}
    </label>
  );
}
