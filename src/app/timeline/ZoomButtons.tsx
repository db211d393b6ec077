import type { Language } from '../../graph/dataset.ts';
import type { Span } from '../../scene/timeline.ts';
import { isZoomable, spanBetween, zoomedBy } from '../../scene/zoom.ts';
import type { Day } from '../../time/day.ts';
import { type MessageId, sayIn } from '../../words/messages.ts';
import type { Zoom } from './useZoom.ts';

/** How many times as many days a step of zooming out shows. */
export const ZOOM_STEP = 2;
/** How many times as many days as there are between two dates are shown around them. */
const AROUND = 1.3;

const PATHS = {
  in: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9ZM10.2 10.2l3.8 3.8M7 5v4M5 7h4',
  out: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9ZM10.2 10.2l3.8 3.8M5 7h4',
  whole: 'M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
} as const;

/** Fewer days, more days, those around the two dates, and all of them. */
export function ZoomButtons(props: {
  readonly zoom: Zoom;
  /** The dates on show; there is something between them where they are two. */
  readonly days: readonly Day[];
  /** The day that stays where it is. */
  readonly around: Day;
  readonly language: Language;
}) {
  const { zoom, days, around, language } = props;
  const { span, whole, isWhole, choose } = zoom;
  const say = sayIn(language);
  const middle = around >= span.first && around <= span.last ? around : middleOf(span);
  const button = (id: keyof typeof PATHS, isOff: boolean, next: () => Span) => {
    const label = say(`timeline.zoom.${id}` as MessageId);
    return (
      <button
        type="button"
        className={`timeline-step timeline-zoom-${id}`}
        aria-label={label}
        title={label}
        aria-disabled={isOff}
        onClick={() => !isOff && choose(next())}
      >
        <svg aria-hidden="true" viewBox="0 0 16 16">
          <path d={PATHS[id]} />
        </svg>
      </button>
    );
  };
  const [a, b] = days;
  return (
    <div className="timeline-zoom" role="group" aria-label={say('timeline.zoom')}>
      {button('out', isWhole, () => zoomedBy(span, whole, ZOOM_STEP, middle))}
      {button('in', !isZoomable(span), () => zoomedBy(span, whole, 1 / ZOOM_STEP, middle))}
      {a === undefined || b === undefined ? null : (
        <button
          type="button"
          className="timeline-step timeline-zoom-dates"
          aria-label={say('timeline.zoom.dates')}
          title={say('timeline.zoom.dates')}
          aria-disabled={!isZoomable(whole)}
          onClick={() =>
            isZoomable(whole) &&
            choose(zoomedBy(spanBetween(a, b, whole), whole, AROUND, (a + b) / 2))
          }
        >
          <bdi dir="ltr">A–B</bdi>
        </button>
      )}
      {button('whole', isWhole, () => whole)}
    </div>
  );
}

const middleOf = ({ first, last }: Span): Day => (first + last) / 2;
