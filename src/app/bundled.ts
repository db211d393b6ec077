import { type Fault, JobFault, faultOf } from './work/job.ts';
import type { Loaded, Loading } from './work/load.ts';
import { office } from './work/desk.ts';

export type { Loaded, Loading } from './work/load.ts';

/** A data set, and the one that was asked for if that is another, with why it is not this one. */
export type Bundled = Loaded & {
  readonly instead: { readonly id: string; readonly fault: Fault } | null;
};

/** The bundled data set that the page opens with when the address names none. */
export const FIRST_DATASET = 'latin-america';

/** Ids that may stand in an address: no path leads out of the data folder. */
const ID = /^[a-z0-9][a-z0-9-]*$/;

/** Reads a bundled data set, or the first one where it cannot be read; rejects if neither can. */
export async function loadBundled(
  id: string,
  progress: (loading: Loading) => void,
  signal: AbortSignal,
): Promise<Bundled> {
  const fetched = (name: string): Promise<Loaded> =>
    // Absolute: a worker would take it as relative to its own file.
    office.ask(
      'load',
      { url: new URL(`./data/${name}.zip`, document.baseURI).href },
      { progress, signal },
    );
  if (id === FIRST_DATASET) return { ...(await fetched(id)), instead: null };
  try {
    if (!ID.test(id)) throw new JobFault('missing');
    return { ...(await fetched(id)), instead: null };
  } catch (error) {
    signal.throwIfAborted();
    return { ...(await fetched(FIRST_DATASET)), instead: { id, fault: faultOf(error) } };
  }
}
