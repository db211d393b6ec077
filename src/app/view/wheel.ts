/**
 * Leaves the wheel to the page where that scrolls, or stands within another that may: there it
 * zooms the picture only with Ctrl, as two fingers on a touchpad send it too. It must be called
 * before anything else listens at the host. Returns what ends it.
 */
export function shareWheel(host: HTMLElement): () => void {
  const turn = (event: WheelEvent) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const isThePages = window.parent !== window || scrollHeight > clientHeight;
    if (isThePages && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
  };
  host.addEventListener('wheel', turn, { capture: true, passive: true });
  return () => host.removeEventListener('wheel', turn, { capture: true });
}
