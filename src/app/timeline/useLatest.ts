import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Passes on at most one value a frame, the first at once and then the latest: what comes faster
 * than pictures can be drawn is skipped, never queued. Returns the value that still waits (null
 * for none), and how to give one, and to pass on at once the one that waits.
 */
export function useLatest<Value>(send: (value: Value) => void) {
  const [waiting, setWaiting] = useState<{ readonly value: Value } | null>(null);
  const latest = useRef<{ readonly value: Value } | null>(null);
  const frame = useRef<number | null>(null);
  const sender = useRef(send);
  useEffect(() => {
    sender.current = send;
  }, [send]);
  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
      frame.current = null;
    },
    [],
  );
  const flush = useCallback(() => {
    const due = latest.current;
    if (due === null) return false;
    latest.current = null;
    setWaiting(null);
    sender.current(due.value);
    return true;
  }, []);
  const give = useCallback(
    (value: Value) => {
      const nextFrame = () => {
        frame.current = requestAnimationFrame(() => {
          frame.current = null;
          if (flush()) nextFrame();
        });
      };
      if (frame.current === null) {
        sender.current(value);
        nextFrame();
        return;
      }
      latest.current = { value };
      setWaiting(latest.current);
    },
    [flush],
  );
  return { waiting: waiting?.value ?? null, give, flush };
}
