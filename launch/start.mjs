import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { ensureBuilt, PAGE } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { serve } from './server.mjs';

const PORT = 4173;

/**
 * The port asked for.
 * @param {readonly string[]} args `--port N` or `--port=N`
 * @param {NodeJS.ProcessEnv} env npm keeps `npm start --port=N`, without the two dashes, to itself
 */
export function portOf(args, env) {
  const words = args.flatMap((arg) =>
    arg.startsWith('--port=') ? ['--port', arg.slice(7)] : [arg],
  );
  if (words.length === 0 && env['npm_config_port']) words.push('--port', env['npm_config_port']);
  if (words.length === 0) return PORT;
  const [flag, value = '', ...rest] = words;
  if (flag !== '--port' || rest.length > 0) {
    throw new Failure(
      `start does not know: ${args.join(' ')}. It takes --port: npm start -- --port 5000`,
      2,
    );
  }
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65_535)) {
    throw new Failure(
      `Not a port: ${value === '' ? '(nothing)' : value}. A whole number from 0 (any free one) to 65535 is: npm start -- --port 5000`,
      2,
    );
  }
  return port;
}

/**
 * What a person can do about a port that cannot be had.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @returns {Error}
 */
export function explain(error, port) {
  const other = port < 65_535 && port !== 0 ? port + 1 : PORT;
  if (error.code === 'EADDRINUSE') {
    return new Failure(
      `Port ${port} is taken: another program, perhaps another Realign, answers there. ` +
        `Stop it, or choose another port: npm start -- --port ${other}`,
    );
  }
  if (error.code === 'EACCES') {
    return new Failure(
      `Port ${port} is reserved by the system. Choose one above 1023: npm start -- --port ${PORT}`,
    );
  }
  return error;
}

/**
 * `npm start`: installs and builds what is missing, serves the page, runs until it is stopped.
 * @param {string[]} args
 * @param {string} root
 */
export async function run(args, root) {
  const port = portOf(args, process.env);
  await ensureInstalled(root);
  await ensureBuilt(root, PAGE);
  const service = await serve(join(root, PAGE.folder), port).catch((error) => {
    throw explain(error, port);
  });
  const also = service.addresses.includes('::1') ? ` (also http://[::1]:${service.port}/)` : '';
  process.stdout.write(`Realign is at http://127.0.0.1:${service.port}/${also}\n`);
  process.stdout.write('Stop it with Ctrl+C.\n');
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void service.close().then(() => process.exit(0)));
  }
}
