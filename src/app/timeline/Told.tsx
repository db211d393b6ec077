/**
 * What a place on the axis tells, above it. The share by which it is set off is that by which it
 * is drawn back, so that it never leaves the axis.
 */
export function Told(props: {
  /** The place, and the width of the axis, in px. */
  readonly x: number;
  readonly width: number;
  readonly head: string;
  readonly text: string;
}) {
  const share = (props.x / props.width) * 100;
  return (
    <p
      className="timeline-told"
      aria-hidden="true"
      style={{ left: `${share}%`, transform: `translateX(${-share}%)` }}
    >
      <span>{props.head}</span> {props.text}
    </p>
  );
}
