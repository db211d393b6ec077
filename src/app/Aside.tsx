import { type ReactNode, useEffect, useRef, useState } from 'react';

/** The panel at the reading end. It scrolls on its own, and by keyboard too when it has to. */
export function Aside({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const panel = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const shown = panel.current!;
    const watch = new ResizeObserver(() => setScrolls(shown.scrollHeight > shown.clientHeight));
    watch.observe(shown);
    watch.observe(content.current!);
    return () => watch.disconnect();
  }, []);
  return (
    <aside ref={panel} aria-label={name} {...(scrolls ? { tabIndex: 0 } : {})}>
      <div ref={content}>{children}</div>
    </aside>
  );
}
