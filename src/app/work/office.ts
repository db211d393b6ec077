import {
  type AnyJob,
  type Fault,
  type InputOf,
  type Jobs,
  JobFault,
  type Order,
  type OutputOf,
  type Port,
  type ProgressOf,
  type Reply,
} from './job.ts';
import { type Piece, joined } from './pieces.ts';

/** A worker as the page's end of the line knows it. */
export type Worker = Port<Order, Reply> & {
  /** Hears, once, that the worker can do no more: it did not start, or it broke. */
  readonly onDeath: (hear: () => void) => void;
  readonly stop: () => void;
};

/** What the giver of a job may ask for. */
export type Wishes<Progress> = {
  readonly progress?: (progress: Progress) => void;
  /** Aborted when the result is no longer wanted: then the promise rejects with its reason. */
  readonly signal?: AbortSignal;
};

/** Where jobs are given, by name. */
export type Office<Table extends Jobs> = {
  readonly ask: <Name extends keyof Table & string>(
    name: Name,
    input: InputOf<Table[Name]>,
    wishes?: Wishes<ProgressOf<Table[Name]>>,
  ) => Promise<OutputOf<Table[Name]>>;
};

type Pending = {
  readonly pieces: Piece[];
  readonly progress: (progress: unknown) => void;
  readonly done: (output: unknown) => void;
  readonly failed: (fault: Fault) => void;
  readonly again: () => void;
};

/**
 * An office that has jobs done by a worker, hired when the first job comes. If none can be had,
 * or it dies over its work, the same jobs are done on the page, from `here`: what was asked for
 * is still answered, the page only waits for it. Replies to jobs that nobody waits for are dropped.
 * Where jobs are `long`, and hear nothing while they work, cancelling the only one ends the worker,
 * and the next job hires another.
 */
export function officeOf<Table extends Jobs>(
  hire: () => Worker,
  here: (name: keyof Table & string) => Promise<AnyJob>,
  areLong = false,
): Office<Table> {
  const pending = new Map<number, Pending>();
  let last = 0;
  let worker: Worker | 'none' | null = null;

  const close = (hired: Worker) => {
    hired.stop();
    worker = 'none';
    const orphans = [...pending.values()];
    pending.clear();
    for (const { again } of orphans) again();
  };
  const cancel = (id: number, hired: Worker) => {
    if (!areLong || pending.size > 0) return hired.post({ kind: 'cancel', id });
    hired.stop();
    worker = null;
  };
  const hired = (): Worker | 'none' => {
    worker ??= tryTo(hire, (found) => {
      found.listen((reply) => settle(pending, reply));
      found.onDeath(() => close(found));
    });
    return worker;
  };

  return {
    ask: (name, input, { progress = () => {}, signal = new AbortController().signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(reasonOf(signal));
        const id = ++last;
        const tell = (value: unknown) => {
          if (!signal.aborted) progress(value as never);
        };
        const again = () =>
          void here(name)
            .then((job) => job(input as never, { progress: tell, signal }))
            .then((output) => resolve(output as never), reject);
        const found = hired();
        signal.addEventListener('abort', () => {
          if (pending.delete(id) && found !== 'none') cancel(id, found);
          reject(reasonOf(signal));
        });
        if (found === 'none') return again();
        const done = (output: unknown) => resolve(output as never);
        const failed = ({ code, detail }: Fault) => reject(new JobFault(code, detail));
        pending.set(id, { pieces: [], progress: tell, done, failed, again });
        found.post({ kind: 'begin', id, name, input });
      }),
  };
}

/** What an aborted signal rejects with; an error, whatever the caller gave as its reason. */
const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

function tryTo(hire: () => Worker, welcome: (worker: Worker) => void): Worker | 'none' {
  try {
    const worker = hire();
    welcome(worker);
    return worker;
  } catch {
    return 'none';
  }
}

function settle(pending: Map<number, Pending>, reply: Reply): void {
  const waiting = pending.get(reply.id);
  if (!waiting) return;
  if (reply.kind === 'progress') return waiting.progress(reply.progress);
  if (reply.kind === 'piece') return void waiting.pieces.push(reply.piece);
  pending.delete(reply.id);
  if (reply.kind === 'result') waiting.done(joined(reply.output, waiting.pieces));
  else waiting.failed(reply.fault);
}
