import { type AnyJob, type Jobs, type Order, type Port, type Reply, faultOf } from './job.ts';
import { cut } from './pieces.ts';

/**
 * The worker's end of the line: does the jobs that are ordered, and replies. A cancelled job is
 * told so by its signal, and says nothing more, whatever it comes to.
 */
export function workOn(jobs: Jobs, port: Port<Reply, Order>): void {
  const running = new Map<number, AbortController>();
  port.listen((order) => {
    if (order.kind === 'cancel') {
      running.get(order.id)?.abort();
      running.delete(order.id);
      return;
    }
    const control = new AbortController();
    running.set(order.id, control);
    const say = (reply: Reply) => {
      if (running.get(order.id) === control) port.post(reply);
    };
    void perform(jobs[order.name], order, control.signal, say).finally(() =>
      running.delete(order.id),
    );
  });
}

async function perform(
  job: AnyJob | undefined,
  { id, name, input }: Extract<Order, { kind: 'begin' }>,
  signal: AbortSignal,
  say: (reply: Reply) => void,
): Promise<void> {
  try {
    if (!job) throw new Error(`no such job: ${name}`);
    const progress = (progress: unknown) => say({ kind: 'progress', id, progress });
    const { rest, pieces } = cut(await job(input as never, { progress, signal }));
    for (const piece of pieces) say({ kind: 'piece', id, piece });
    say({ kind: 'result', id, output: rest });
  } catch (error) {
    say({ kind: 'fault', id, fault: faultOf(error) });
  }
}
