import { workOn } from '../bench.ts';
import type { Jobs, Order, Reply } from '../job.ts';
import type { Worker } from '../office.ts';

/** A worker without a thread, that does jobs in the test's own: and can be killed. */
export type Fake = Worker & {
  readonly orders: Order[];
  /** As when the browser reports that the worker broke. */
  readonly kill: () => void;
  readonly isStopped: () => boolean;
};

/** A worker of jobs on a line that copies what goes over it, as the browser's does. */
export function fakeWorker(jobs: Jobs): Fake {
  const orders: Order[] = [];
  let hear: (reply: Reply) => void = () => {};
  let mourn = () => {};
  let stopped = false;
  let toBench: (order: Order) => void = () => {};
  workOn(jobs, {
    post: (reply) => {
      const copy = structuredClone(reply);
      queueMicrotask(() => {
        if (!stopped) hear(copy);
      });
    },
    listen: (listener) => {
      toBench = listener;
    },
  });
  return {
    orders,
    post: (order) => {
      orders.push(order);
      const copy = structuredClone(order);
      queueMicrotask(() => {
        if (!stopped) toBench(copy);
      });
    },
    listen: (listener) => {
      hear = listener;
    },
    onDeath: (listener) => {
      mourn = listener;
    },
    stop: () => {
      stopped = true;
    },
    kill: () => mourn(),
    isStopped: () => stopped,
  };
}
