import { type RefObject, useEffect } from 'react';

/** What Escape does within an element, unless something further in has used it; null for nothing. */
export function useEscape(frame: RefObject<HTMLElement | null>, leave: (() => void) | null): void {
  useEffect(() => {
    const element = frame.current;
    if (!element || !leave) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  });
}
