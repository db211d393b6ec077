import { workOn } from './bench.ts';
import { OWN_JOBS } from './ownjobs.ts';

/** The beginning of the worker that reads a reader's own data. */
workOn(OWN_JOBS, {
  post: (reply) => postMessage(reply),
  listen: (hear) => addEventListener('message', ({ data }: MessageEvent) => hear(data)),
});
