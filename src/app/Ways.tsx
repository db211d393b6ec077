import { useId } from 'react';
import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';

/** Four plain ways on from the first view. */
export function Ways(props: {
  readonly language: Language;
  readonly onDates: () => void;
  readonly onWho: () => void;
  readonly onSave: () => void;
}) {
  const { language, onDates, onWho, onSave } = props;
  const say = sayIn(language);
  const later = useId();
  return (
    <nav className="ways" aria-label={say('page.ways')}>
      <button type="button" onClick={onDates}>
        {say('page.ways.dates')}
      </button>
      <button type="button" onClick={onWho}>
        {say('page.ways.who')}
      </button>
      <button type="button" onClick={onSave}>
        {say('page.ways.figure')}
      </button>
      <button type="button" popoverTarget={later}>
        {say('page.ways.data')}
      </button>
      <p id={later} popover="auto" className="later">
        {say('page.ways.data.later')}
      </p>
    </nav>
  );
}
