import { type Fault, faultOf } from './work/job.ts';
import type { Loaded, Loading } from './work/load.ts';
import type { Notice } from './notice.ts';
import { office } from './work/desk.ts';

export type { Loaded, Loading } from './work/load.ts';

/** A data set, and the one that was asked for if that is another, with why it is not this one. */
export type Bundled = Loaded & {
  /** What the address calls it. */
  readonly name: string;
  readonly instead: { readonly id: string; readonly fault: Fault } | null;
  /** What else is to be told of it. */
  readonly told: Notice | null;
};

/** The bundled data set that the page opens with when the address names none. */
export const FIRST_DATASET = 'latin-america';

/** Ids of bundled data sets: no path leads out of the data folder. */
const ID = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Reads the data set that an address names, or the first one where it cannot be read; rejects if
 * neither can. A name that is no id of a bundled one is of a reader's own data.
 */
export async function loadNamed(
  name: string,
  progress: (loading: Loading) => void,
  signal: AbortSignal,
): Promise<Bundled> {
  const bundled = (id: string): Promise<Loaded> =>
    // Absolute: a worker would take it as relative to its own file.
    office.ask(
      'load',
      { url: new URL(`./data/${id}.zip`, document.baseURI).href },
      { progress, signal },
    );
  const first = async (instead: Bundled['instead']): Promise<Bundled> => ({
    ...(await bundled(FIRST_DATASET)),
    name: FIRST_DATASET,
    instead,
    told: null,
  });
  if (name === FIRST_DATASET) return first(null);
  try {
    if (ID.test(name)) return { ...(await bundled(name)), name, instead: null, told: null };
    const { loadOwn } = await import('./shelf/own.ts');
    return { ...(await loadOwn(name, progress, signal)), name, instead: null, told: null };
  } catch (error) {
    signal.throwIfAborted();
    return first({ id: name, fault: faultOf(error) });
  }
}
