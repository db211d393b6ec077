import {
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useEscape } from './useEscape.ts';
import type { Sheet } from './useSheet.ts';

/** So far must the handle be drawn for the sheet to follow, in px; less is a press. */
const DRAWN = 24;

/**
 * The panel at the reading end. It scrolls on its own, and by keyboard too when it has to. On a
 * narrow screen it is a sheet that a handle raises over the page and lowers; so does Escape lower it.
 */
export function Aside(props: {
  readonly name: string;
  /** What is in it, as the sheet's handle tells. */
  readonly holds: string;
  readonly sheet: Sheet;
  readonly children: ReactNode;
}) {
  const { name, holds, sheet, children } = props;
  const { isSheet, isRaised, raise } = sheet;
  const aside = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(content);
  const id = useId();
  useAlone(aside, isRaised);
  const lower = () => {
    raise(false);
    aside.current?.querySelector<HTMLElement>('.handle')?.focus();
  };
  useEscape(aside, isRaised ? lower : null);
  return (
    <aside ref={aside} aria-label={name} data-raised={isRaised}>
      {isRaised ? <div className="scrim" onClick={lower} aria-hidden="true" /> : null}
      <div className="sheet" {...(isRaised ? { role: 'dialog', 'aria-label': name } : {})}>
        {isSheet ? <Handle {...{ id, holds, isRaised, raise }} /> : null}
        <div
          ref={content}
          id={id}
          className="sheet-content"
          inert={isSheet && !isRaised}
          {...(scrolls ? { tabIndex: 0 } : {})}
        >
          <div>{children}</div>
        </div>
      </div>
    </aside>
  );
}

/** Raises and lowers the sheet: pressed, or drawn up or down by a finger. */
function Handle(props: {
  readonly id: string;
  readonly holds: string;
  readonly isRaised: boolean;
  readonly raise: (raised: boolean) => void;
}) {
  const { id, holds, isRaised, raise } = props;
  const start = useRef<number | null>(null);
  const wasDrawn = useRef(false);
  const down = (event: PointerEvent) => {
    start.current = event.clientY;
    wasDrawn.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = ({ clientY }: PointerEvent) => {
    const way = start.current === null ? 0 : clientY - start.current;
    if (Math.abs(way) < DRAWN) return;
    start.current = null;
    wasDrawn.current = true;
    raise(way < 0);
  };
  return (
    <button
      type="button"
      className="handle"
      aria-expanded={isRaised}
      aria-controls={id}
      onPointerDown={down}
      onPointerMove={move}
      onClick={() => {
        start.current = null;
        if (!wasDrawn.current) raise(!isRaised);
        wasDrawn.current = false;
      }}
    >
      <span>{holds}</span>
    </button>
  );
}

/** Whether an element's content is higher than itself, as that changes. */
function useScrolls(frame: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const shown = frame.current!;
    const watch = new ResizeObserver(() => setScrolls(shown.scrollHeight > shown.clientHeight));
    watch.observe(shown);
    watch.observe(shown.firstElementChild!);
    return () => watch.disconnect();
  }, [frame]);
  return scrolls;
}

/** While a sheet covers the page, what it covers takes neither focus nor finger, and is not read. */
function useAlone(frame: RefObject<HTMLElement | null>, alone: boolean): void {
  useLayoutEffect(() => {
    const own = frame.current;
    if (!alone || !own?.parentElement) return undefined;
    const others = [...own.parentElement.children].filter(
      (part): part is HTMLElement => part !== own && part instanceof HTMLElement,
    );
    for (const part of others) part.inert = true;
    return () => {
      for (const part of others) part.inert = false;
    };
  }, [frame, alone]);
}
