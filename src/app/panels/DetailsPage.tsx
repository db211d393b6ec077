import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '../../graph/dataset.ts';
import { isolated } from '../../words/messages.ts';
import { useEscape } from '../useEscape.ts';
import './detailspage.css';
import { Dossier } from './Dossier.tsx';
import { useReading } from './reading.ts';
import { HEADING } from './selection.ts';
import { titleOf } from './title.ts';

/**
 * The details of what is selected as a page of their own, over all else. What leads on leads on
 * within it; closed, the panel has them.
 */
export function DetailsPage({ id }: { readonly language: Language; readonly id: string }) {
  const { network, language, say, selection, saveLanes } = useReading();
  const { previous } = selection;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => selection.select(id, { page: null });
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    document.getElementById(HEADING)?.focus();
    return () => shown?.close();
  }, []);
  useEscape(dialog, previous === null ? close : selection.back);
  const back = previous === null ? null : titleOf(network, previous, language);
  // In the body, since the sheet that the panel is on a phone is inert while it is lowered.
  return createPortal(
    <dialog
      ref={dialog}
      className="details-page"
      aria-label={say('details.page')}
      onCancel={(event) => {
        // By a gesture of the device; the key has been heard already.
        event.preventDefault();
        close();
      }}
    >
      <header>
        {back === null ? null : (
          <button type="button" onClick={selection.back}>
            <span className="panel-arrow" aria-hidden="true" />
            {say('panel.back', { name: isolated(back, language) })}
          </button>
        )}
        {network.nodeNumber.has(id) ? (
          <button type="button" onClick={saveLanes}>
            {say('details.save')}
          </button>
        ) : null}
        <button type="button" className="details-close" onClick={close}>
          {say('details.close')}
        </button>
      </header>
      <div key={id} className="panel">
        <Dossier id={id} wide />
      </div>
    </dialog>,
    document.body,
  );
}
