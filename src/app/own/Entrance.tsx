import { type DragEvent, useId, useRef, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { sayIn } from '../../words/messages.ts';
import { type Given, givenIn } from './given.ts';

/** Where data come in: dropped, chosen as files or a folder, or pasted. */
export function Entrance(props: {
  readonly language: Language;
  readonly onGiven: (given: readonly Given[]) => void;
  readonly onText: (text: string) => void;
}) {
  const { language, onGiven, onText } = props;
  const say = sayIn(language);
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onGiven(givenIn(event.dataTransfer));
  };
  return (
    <div className="own-entrance">
      <div
        className="own-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{say('page.drop')}</p>
        <Picker name={say('own.files')} isFolder={false} isFirst onGiven={onGiven} />
        <Picker name={say('own.folder')} isFolder isFirst={false} onGiven={onGiven} />
      </div>
      <p className="own-note">{say('own.kinds')}</p>
      <form
        className="own-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onText(text);
        }}
      >
        <label htmlFor={id}>{say('own.paste')}</label>
        <textarea
          id={id}
          dir="ltr"
          rows={4}
          wrap="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" aria-disabled={text.trim() === ''}>
          {say('own.paste.read')}
        </button>
      </form>
    </div>
  );
}

/** A button that opens the system's window for files or for a folder. */
function Picker(props: {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isFirst: boolean;
  readonly onGiven: (given: readonly Given[]) => void;
}) {
  const { name, isFolder, isFirst, onGiven } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={isFirst ? 'first' : ''}
        onClick={() => input.current?.click()}
      >
        {name}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={name}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen once more.
          target.value = '';
          if (files.length > 0) onGiven(files);
        }}
      />
    </>
  );
}
