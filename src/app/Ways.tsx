import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';

/** Plain ways on from the first view. */
export function Ways(props: {
  readonly language: Language;
  readonly onDates: () => void;
  /** Null where there is no bloc in which anyone could have been. */
  readonly onWho: (() => void) | null;
  readonly onSave: () => void;
  readonly onOpen: () => void;
}) {
  const { language, onDates, onWho, onSave, onOpen } = props;
  const say = sayIn(language);
  return (
    <nav className="ways" aria-label={say('page.ways')}>
      <button type="button" onClick={onDates}>
        {say('page.ways.dates')}
      </button>
      {onWho === null ? null : (
        <button type="button" onClick={onWho}>
          {say('page.ways.who')}
        </button>
      )}
      <button type="button" onClick={onSave}>
        {say('page.ways.figure')}
      </button>
      <button type="button" onClick={onOpen}>
        {say('page.ways.data')}
      </button>
    </nav>
  );
}
