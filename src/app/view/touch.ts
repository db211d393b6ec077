/** How far a finger moves before it is no tap, in CSS pixels. */
const TAP = 10;

/**
 * Leaves a single finger to the page, which scrolls: two move and zoom the picture, and one that
 * is put on a handle drags it. What listens above the host hears of moves only if they are the
 * picture's, and that a touch that became the page's is over. Returns what ends it.
 */
export function shareTouch(host: HTMLElement, isHandle: (touch: Touch) => boolean): () => void {
  let start: Touch | null = null;
  const begin = ({ touches }: TouchEvent) => {
    const [one, other] = touches;
    start = one !== undefined && other === undefined && !isHandle(one) ? one : null;
  };
  const move = (event: TouchEvent) => {
    const [one] = event.touches;
    const isThePages = one !== undefined && event.touches.length === 1 && start !== null;
    if (!isThePages && event.cancelable) return event.preventDefault();
    event.stopPropagation();
    if (!isThePages || Math.hypot(one.clientX - start!.clientX, one.clientY - start!.clientY) < TAP)
      return undefined;
    return void host.dispatchEvent(new TouchEvent('touchcancel', { bubbles: true }));
  };
  host.addEventListener('touchstart', begin, { capture: true, passive: true });
  host.addEventListener('touchmove', move, { capture: true, passive: false });
  return () => {
    host.removeEventListener('touchstart', begin, { capture: true });
    host.removeEventListener('touchmove', move, { capture: true });
  };
}
