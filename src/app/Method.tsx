import { useId, useRef } from 'react';
import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';

const RULES = ['dates', 'open', 'record', 'contested', 'words'] as const;

/** The rules by which the data were made and are shown: a link that opens them. */
export function Method({ language }: { readonly language: Language }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const say = sayIn(language);
  return (
    <>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        {say('page.method')}
      </button>
      <dialog ref={dialog} className="method" aria-labelledby={heading}>
        <h2 id={heading}>{say('page.method')}</h2>
        {RULES.map((rule) => (
          <p key={rule}>{say(`page.method.${rule}`)}</p>
        ))}
        <form method="dialog">
          <button type="submit">{say('page.method.close')}</button>
        </form>
      </dialog>
    </>
  );
}
