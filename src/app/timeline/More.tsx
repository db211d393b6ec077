import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { sayIn } from '../../words/messages.ts';
import { useEscape } from '../useEscape.ts';

/** What there is no room for beside the dates, behind a button: it opens over the pictures. */
export function More(props: { readonly language: Language; readonly children: ReactNode }) {
  const { language, children } = props;
  const [isOpen, open] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    open(false);
    button.current?.focus();
  };
  useEscape(frame, isOpen ? close : null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const pressed = ({ target }: Event) =>
      target instanceof Node && !frame.current?.contains(target) && open(false);
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [isOpen]);
  const label = sayIn(language)('timeline.more');
  return (
    <div ref={frame} className="timeline-more">
      <button
        ref={button}
        type="button"
        className="timeline-step"
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => open(!isOpen)}
      >
        <svg aria-hidden="true" viewBox="0 0 16 16">
          <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="3" strokeLinecap="round" />
        </svg>
      </button>
      {isOpen ? (
        <div id={id} className="timeline-more-content">
          {children}
        </div>
      ) : null}
    </div>
  );
}
