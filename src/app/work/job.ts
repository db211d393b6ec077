import type { Piece } from './pieces.ts';

/**
 * The pattern for work that would make the page wait. A job is a pure function of its input,
 * with a way to say how far it is and to be told that nobody wants its result any more. The
 * same function runs in a worker or, where there is none, on the page.
 */
export type Job<Input, Progress, Output> = (
  input: Input,
  means: {
    readonly progress: (progress: Progress) => void;
    readonly signal: AbortSignal;
  },
) => Promise<Output>;

// What jobs of any kind have in common, so that they stand in one table.
export type AnyJob = Job<never, unknown, unknown>;

/** Jobs by name. */
export type Jobs = Readonly<Record<string, AnyJob>>;

export type InputOf<J> = J extends Job<infer Input, infer _P, infer _O> ? Input : never;
export type ProgressOf<J> = J extends Job<infer _I, infer Progress, infer _O> ? Progress : never;
export type OutputOf<J> = J extends Job<infer _I, infer _P, infer Output> ? Output : never;

/** What the page sends: a job to begin, or one whose result is no longer wanted. */
export type Order =
  | {
      readonly kind: 'begin';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** What comes back: how far a job is, pieces of its result and the rest of it, or why there will be none. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'piece'; readonly id: number; readonly piece: Piece }
  | { readonly kind: 'result'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: Fault };

/** A reason in a form that survives the way from a worker: a code, and what the message fills in. */
export type Fault = { readonly code: string; readonly detail: string };

/** One end of a line between page and worker. */
export type Port<Out, In> = {
  readonly post: (message: Out) => void;
  readonly listen: (hear: (message: In) => void) => void;
};

/** Thrown by a job that knows why it cannot go on; any other error is told as `unforeseen`. */
export class JobFault extends Error {
  readonly fault: Fault;

  constructor(code: string, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'JobFault';
    this.fault = { code, detail };
  }
}

/** Any error as a fault. */
export function faultOf(error: unknown): Fault {
  if (error instanceof JobFault) return error.fault;
  return { code: 'unforeseen', detail: error instanceof Error ? error.message : String(error) };
}
