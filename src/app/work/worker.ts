import { workOn } from './bench.ts';
import { JOBS } from './jobs.ts';

/** The worker's beginning: jobs in, replies out. */
workOn(JOBS, {
  post: (reply) => postMessage(reply),
  listen: (hear) => addEventListener('message', ({ data }: MessageEvent) => hear(data)),
});
