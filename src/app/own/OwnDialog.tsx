import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { isolated, sayIn } from '../../words/messages.ts';
import type { Bundled } from '../bundled.ts';
import type { Given } from './given.ts';
import { Entrance } from './Entrance.tsx';
import { ReportPart } from './ReportPart.tsx';
import { ShelfList } from './ShelfList.tsx';
import { TablePart } from './TablePart.tsx';
import { Waiting } from './Waiting.tsx';
import { pasted } from './files.ts';
import '../dialog.css';
import './own.css';
import type { Step } from './step.ts';
import { useSteps } from './useSteps.ts';

/** A reader's own data, from the files to the page: given, looked at, read, and shown. */
export default function OwnDialog(props: {
  readonly language: Language;
  readonly given: readonly Given[];
  readonly onData: (bundled: Bundled) => void;
  readonly onClose: () => void;
}) {
  const { language, given, onData, onClose } = props;
  const say = sayIn(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const steps = useSteps(onData);
  const { step } = steps;
  const [first] = useState(given);
  const begin = useRef(steps.give);
  useEffect(() => {
    const shown = dialog.current;
    const control = new AbortController();
    // What is dropped beside the place for it is not opened by the browser in place of the page.
    for (const name of ['dragover', 'drop'] as const)
      window.addEventListener(name, (event) => event.preventDefault(), control);
    shown?.showModal();
    if (first.length > 0) begin.current(first);
    return () => {
      control.abort();
      shown?.close();
    };
  }, [first]);
  // Where one step gives way to the next, the focus goes to what the next one is called.
  useEffect(() => {
    if (step.is !== 'entrance') heading.current?.focus();
  }, [step.is]);
  return (
    <dialog ref={dialog} className="wide own" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {titleOf(step, language)}
        </h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('own.close')}
        </button>
      </header>
      {partOf()}
    </dialog>
  );

  function partOf(): ReactNode {
    switch (step.is) {
      case 'entrance':
        return (
          <>
            {step.fault === null ? null : (
              <p className="own-fault" role="alert">
                {say(step.fault.id, {
                  ...step.fault.values,
                  detail: isolated(step.fault.detail, language),
                })}
              </p>
            )}
            <div className="own-start">
              <Entrance
                language={language}
                onGiven={steps.give}
                onText={(text) => steps.read([pasted(text, say('own.paste.name'))])}
              />
              <ShelfList language={language} onOpen={steps.open} />
            </div>
          </>
        );
      case 'waiting':
        return <Waiting {...{ step, language }} onCancel={steps.cancel} />;
      case 'table':
        return (
          <TablePart
            key={step.round}
            looked={step.looked}
            language={language}
            onWritten={steps.lookAgain}
            onRead={steps.take}
            onBack={steps.restart}
          />
        );
      case 'report':
        return (
          <ReportPart
            imported={step.imported}
            file={step.file}
            language={language}
            onShow={() => void steps.show(step.imported)}
            onBack={steps.back}
          />
        );
    }
  }
}

function titleOf(step: Step, language: Language): string {
  const say = sayIn(language);
  if (step.is === 'table') return say('own.table', { file: isolated(step.looked.file, language) });
  if (step.is === 'report') return say('own.report', { file: isolated(step.file, language) });
  return say('own.title');
}
