import type { JOBS } from './jobs.ts';
import { type Worker as Hired, officeOf } from './office.ts';

/** The page's office. The jobs themselves are fetched by the page only if no worker can do them. */
export const office = officeOf<typeof JOBS>(hire, async (name) => {
  const { JOBS } = await import('./jobs.ts');
  return JOBS[name];
});

function hire(): Hired {
  return lineTo(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}

/** A worker of the browser's as an office knows it. */
export function lineTo(worker: Worker): Hired {
  return {
    post: (order) => worker.postMessage(order, []),
    listen: (hear) => worker.addEventListener('message', ({ data }) => hear(data)),
    onDeath: (hear) => {
      for (const sign of ['error', 'messageerror'] as const)
        worker.addEventListener(sign, (event) => {
          event.preventDefault();
          hear();
        });
    },
    stop: () => worker.terminate(),
  };
}
