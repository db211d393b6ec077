import { type Dispatch, useEffect } from 'react';
import type { Action } from './state.ts';

/** Ctrl or Cmd with Z undoes, with Shift redoes; where text is typed, the keys are the text's. */
export function useKeys(dispatch: Dispatch<Action>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      dispatch({ type: event.shiftKey ? 'redo' : 'undo' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [dispatch]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('dialog, textarea, [contenteditable], input:not([type=range])') !== null;
