import { isolated } from '../../words/messages.ts';
import { useReading } from './reading.ts';
import { titleOf } from './title.ts';

/** Where the reader came from, and out. */
export function Back() {
  const { network, language, say, selection } = useReading();
  const { previous } = selection;
  const name = previous === null ? null : titleOf(network, previous, language);
  return (
    <div className="panel-ways">
      <button type="button" onClick={selection.back}>
        <span className="panel-arrow" aria-hidden="true" />
        {name === null
          ? say('panel.back.start')
          : say('panel.back', { name: isolated(name, language) })}
      </button>
      {name === null ? null : (
        <button type="button" className="panel-close" onClick={selection.clear}>
          {say('panel.close')}
        </button>
      )}
    </div>
  );
}
