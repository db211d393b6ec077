import { useCallback, useEffect, useRef, useState } from 'react';
import { type Bundled, type Loading, loadBundled } from './bundled.ts';
import { type Fault, faultOf } from './work/job.ts';

/** How the loading of a data set stands. */
export type Stage =
  | { readonly is: 'loading'; readonly loading: Loading | null }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly fault: Fault }
  | { readonly is: 'loaded'; readonly bundled: Bundled };

const BEGINNING: Stage = { is: 'loading', loading: null };

/** Loads a data set; anew on demand, and no longer than it is wanted. */
export function useLoading(id: string): {
  readonly stage: Stage;
  readonly stop: () => void;
  readonly again: () => void;
} {
  const [stage, setStage] = useState<Stage>(BEGINNING);
  const control = useRef<AbortController>(undefined);
  const begin = useCallback(() => {
    control.current?.abort();
    control.current = new AbortController();
    const { signal } = control.current;
    const show = (stage: Stage) => {
      if (!signal.aborted) setStage(stage);
    };
    loadBundled(id, (loading) => show({ is: 'loading', loading }), signal).then(
      (bundled) => show({ is: 'loaded', bundled }),
      (error: unknown) => show({ is: 'failed', fault: faultOf(error) }),
    );
  }, [id]);
  const stop = () => {
    control.current?.abort();
    setStage({ is: 'stopped' });
  };
  const again = () => {
    setStage(BEGINNING);
    begin();
  };
  useEffect(() => {
    begin();
    return () => control.current?.abort();
  }, [begin]);
  return { stage, stop, again };
}
