import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { dataIn } from '../scene/address.ts';
import { type Bundled, FIRST_DATASET, type Loading, loadNamed } from './bundled.ts';
import { type Fault, faultOf } from './work/job.ts';

/** How the loading of a data set stands. */
export type Stage =
  | { readonly is: 'loading'; readonly loading: Loading | null }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly fault: Fault }
  | { readonly is: 'loaded'; readonly bundled: Bundled };

const BEGINNING: Stage = { is: 'loading', loading: null };

/** What the page's address calls the data set to be shown. */
const addressed = (): string => dataIn(window.location.search) ?? FIRST_DATASET;

/** Loads the data set that the address names; anew on demand, and no longer than it is wanted. */
export function useLoading(): {
  /** What the address calls the data set. */
  readonly name: string;
  readonly stage: Stage;
  readonly stop: () => void;
  readonly again: () => void;
  /** Puts a data set that is there already in the place of the one shown. */
  readonly show: (bundled: Bundled) => void;
} {
  const [name, setName] = useState(addressed);
  const [stage, setStage] = useState<Stage>(BEGINNING);
  const control = useRef<AbortController>(undefined);
  /** Of the data set that is shown or on its way: the address may be of another one already. */
  const latest = useRef(name);
  const begin = useCallback(() => {
    control.current?.abort();
    control.current = new AbortController();
    const { signal } = control.current;
    const wanted = addressed();
    latest.current = wanted;
    const show = (stage: Stage) => {
      if (signal.aborted) return;
      if (stage.is === 'loaded') latest.current = stage.bundled.name;
      setStage(stage);
    };
    loadNamed(wanted, (loading) => show({ is: 'loading', loading }), signal).then(
      (bundled) => show({ is: 'loaded', bundled }),
      (error: unknown) => show({ is: 'failed', fault: faultOf(error) }),
    );
  }, []);
  const stop = () => {
    control.current?.abort();
    setStage({ is: 'stopped' });
  };
  const again = useCallback(() => {
    setStage(BEGINNING);
    setName(addressed());
    begin();
  }, [begin]);
  const show = useCallback((bundled: Bundled) => {
    control.current?.abort();
    latest.current = bundled.name;
    window.history.pushState(null, '', addressFor(bundled.name));
    setName(bundled.name);
    // What was shown stays, and can be used, until all of the new one is worked out.
    startTransition(() => setStage({ is: 'loaded', bundled }));
  }, []);
  useEffect(() => {
    begin();
    return () => control.current?.abort();
  }, [begin]);
  useEffect(() => {
    // Back or forward, past the point where another data set came.
    const arrive = () => {
      if (addressed() !== latest.current) again();
    };
    window.addEventListener('popstate', arrive);
    return () => window.removeEventListener('popstate', arrive);
  }, [again]);
  return { name, stage, stop, again, show };
}

/** The address of a data set's first view, for the same reader. */
function addressFor(name: string): string {
  const now = new URLSearchParams(window.location.search);
  const next = new URLSearchParams({ v: '1', data: name });
  for (const key of ['lang', 'theme']) {
    const value = now.get(key);
    if (value !== null) next.set(key, value);
  }
  return `?${next.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}
