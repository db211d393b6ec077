import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { svgOf } from '../../picture/svg.ts';
import { type Day, formatDay } from '../../time/day.ts';
import type { Figure } from '../../scene/list.ts';
import type { Link } from './link.ts';
import type { Shown } from './Sheets.ts';
import type { Deeds, View } from './View.ts';

/** What a picture shows, in numbers: the page marks of section "Page marks" in the README. */
export type Marks = {
  readonly ready: boolean;
  readonly at: Day;
  readonly nodes: number;
  readonly ties: number;
  /** Null where there is one picture. */
  readonly side: 'a' | 'b' | null;
};

/** Still: the SVG stands. Live: it can be moved. Failed: the SVG stands for good. */
type Stage = 'still' | 'live' | 'failed';

/**
 * One picture on the page. It is there at once as SVG; what makes it live is loaded after, and
 * paints the same picture in its place.
 */
export function Stage(props: {
  /** The same as a figure, for as long as it stands still. */
  readonly figure: () => Figure;
  /** Null until the size of the container is known. */
  readonly shown: Shown | null;
  readonly marks: Marks;
  readonly link: Link;
  readonly deeds: Deeds;
  readonly measure: Ref<HTMLDivElement> | null;
  readonly onFailed: () => void;
  /** What lies over the canvas, for the keyboard. */
  readonly children: ReactNode;
}) {
  const { figure, shown, marks, link, deeds, measure, children, onFailed } = props;
  const host = useRef<HTMLDivElement>(null);
  const is = useView(host, shown, link, deeds, onFailed);
  return (
    <div
      className="picture"
      ref={measure}
      data-ready={marks.ready && is !== 'still'}
      data-at={formatDay(marks.at)}
      data-nodes={marks.nodes}
      data-ties={marks.ties}
      data-side={marks.side ?? undefined}
    >
      <div className="picture-canvas" ref={host} aria-hidden="true" dir="ltr" />
      {is === 'live' || !shown ? null : <Still figure={figure()} />}
      {children}
    </div>
  );
}

/** A figure as SVG: our own, in which every text from outside is escaped. */
function Still({ figure }: { readonly figure: Figure }) {
  return (
    <div
      className="picture-still"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svgOf(figure) }}
    />
  );
}

/** A view in a host element, for as long as that is there. */
function useView(
  host: RefObject<HTMLDivElement | null>,
  shown: Shown | null,
  link: Link,
  deeds: Deeds,
  onFailed: () => void,
): Stage {
  const [is, become] = useState<Stage>('still');
  const view = useRef<View>(null);
  const latest = useRef({ shown, deeds, onFailed });
  useLayoutEffect(() => {
    latest.current = { shown, deeds, onFailed };
    if (shown) view.current?.show(shown);
  }, [shown, deeds, onFailed]);
  const isKnown = shown !== null;
  useEffect(() => {
    if (!isKnown) return undefined;
    let wanted = true;
    const make = async () => {
      const [{ View }] = await Promise.all([import('./View.ts'), fontsReady()]);
      const element = host.current;
      const first = latest.current.shown;
      if (!wanted || !element || !first) return;
      const now = () => latest.current.deeds;
      const lasting: Deeds = {
        onSelect: (mark) => now().onSelect(mark),
        onDrop: (place, point) => now().onDrop(place, point),
      };
      view.current = new View(element, link, lasting, first);
      become('live');
    };
    make().catch(() => {
      if (!wanted) return;
      become('failed');
      latest.current.onFailed();
    });
    return () => {
      wanted = false;
      view.current?.destroy();
      view.current = null;
      become('still');
    };
  }, [host, link, isKnown]);
  return is;
}

/** The faces that names on a canvas need: a canvas does not wait for them, and would draw others. */
async function fontsReady(): Promise<void> {
  const faces = [400, 600].flatMap((weight) => [
    [`${weight} 12px 'IBM Plex Sans'`, 'Aá'] as const,
    [`${weight} 12px 'IBM Plex Sans Arabic'`, 'ب'] as const,
  ]);
  // Without them the picture is drawn in the fonts behind them.
  await Promise.allSettled(faces.map(([font, text]) => document.fonts.load(font, text)));
}
