import { useState } from 'react';
import { useReading } from './reading.ts';

/** A button that copies a text, made when it is pressed, and says so, or why it could not. */
export function Copy(props: { readonly text: () => string; readonly name?: string }) {
  const { text, name } = props;
  const { say } = useReading();
  const [outcome, setOutcome] = useState<'panel.copied' | 'panel.copy-fault' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('panel.copied');
    } catch {
      setOutcome('panel.copy-fault');
    }
  };
  return (
    <p className="copy">
      <button type="button" onClick={() => void copy()}>
        {name ?? say('panel.copy')}
      </button>
      <span aria-live="polite">{outcome === null ? null : say(outcome)}</span>
    </p>
  );
}
