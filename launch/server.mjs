import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Worth compressing: text, and past the size of one packet. */
const TEXT = /^text\/|json|javascript|xml/;
const WORTH_IT = 1400;

/** The build puts a hash into these names, so their content never changes. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/**
 * @typedef {{ status: number, headers?: Record<string, string>, body?: Uint8Array | string }} Answer
 * @typedef {{ stamp: string, body: Buffer, zipped: Buffer | null, tag: string }} Entry
 */

/**
 * Answers requests for the files of one folder; nothing outside it, and nothing that is hidden.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
function serveFolder(folder) {
  /** @type {Map<string, Entry>} */
  const cache = new Map();
  return (request, response) => {
    const { status, headers = {}, body = '' } = answer(folder, cache, request);
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    response.writeHead(status, {
      'x-content-type-options': 'nosniff',
      // All of it is public; a page in a frame that is kept apart asks as an origin of its own.
      'access-control-allow-origin': '*',
      ...(typeof body === 'string' && body !== '' ? { 'content-type': TYPES['.txt'] } : {}),
      ...(status === 304 ? {} : { 'content-length': bytes.length }),
      ...headers,
    });
    response.end(request.method === 'HEAD' || status === 304 ? undefined : bytes);
  };
}

/**
 * @param {string} folder
 * @param {Map<string, Entry>} cache
 * @param {import('node:http').IncomingMessage} request
 * @returns {Answer}
 */
function answer(folder, cache, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD' }, body: 'Only GET and HEAD.\n' };
  }
  const [address, query] = splitOnce(request.url ?? '/', '?');
  const path = relativePath(address);
  if (path === null) return { status: 400, body: 'The address cannot be read.\n' };
  const found = locate(folder, path);
  if (found === 'folder') {
    const last = address.slice(address.lastIndexOf('/') + 1);
    // Relative, so that it holds behind any proxy and can never lead to another host.
    const location = `./${last}/${query === undefined ? '' : `?${query}`}`;
    return { status: 308, headers: { location } };
  }
  if (found === null) return { status: 404, body: `Not found: ${address}\n` };
  return fileAnswer(load(cache, found.file), found.file, path, request.headers);
}

/**
 * @param {Entry} entry
 * @param {string} file
 * @param {string} path
 * @param {import('node:http').IncomingHttpHeaders} wishes
 * @returns {Answer}
 */
function fileAnswer(entry, file, path, wishes) {
  const zipped = entry.zipped !== null && takesGzip(wishes['accept-encoding']);
  const tag = zipped ? `"${entry.tag}-gzip"` : `"${entry.tag}"`;
  /** @type {Record<string, string>} */
  const headers = {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    ...(entry.zipped === null ? {} : { vary: 'accept-encoding' }),
  };
  if (isKnown(wishes['if-none-match'], tag)) return { status: 304, headers };
  if (!zipped) return { status: 200, headers, body: entry.body };
  return {
    status: 200,
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: entry.zipped ?? entry.body,
  };
}

/**
 * The path inside the folder that an address means, without a slash in front; '' is the folder.
 * @param {string} address the part before `?`, as sent
 * @returns {string | null} null if it is malformed
 */
function relativePath(address) {
  if (!address.startsWith('/')) return null;
  try {
    const path = decodeURIComponent(address).slice(1);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {{ file: string } | 'folder' | null} folder: one that was asked for without its slash
 */
function locate(folder, path) {
  const parts = path === '' ? [] : path.split('/');
  const asFolder = path === '' || path.endsWith('/');
  if (path.endsWith('/')) parts.pop();
  // A backslash or a colon means something to Windows; a dot in front is hidden, or leads up.
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\:]/.test(part))) return null;
  try {
    const target = realpathSync(join(folder, ...parts, ...(asFolder ? ['index.html'] : [])));
    if (!target.startsWith(realpathSync(folder) + sep)) return null;
    const stats = statSync(target);
    if (stats.isDirectory()) return asFolder ? null : 'folder';
    return stats.isFile() ? { file: target } : null;
  } catch {
    return null;
  }
}

/**
 * A file's bytes, kept until it changes: the folder is a few megabytes at most.
 * @param {Map<string, Entry>} cache
 * @param {string} file
 * @returns {Entry}
 */
function load(cache, file) {
  const { mtimeMs, size } = statSync(file);
  const stamp = `${mtimeMs}-${size}`;
  const known = cache.get(file);
  if (known?.stamp === stamp) return known;
  const body = readFileSync(file);
  const type = TYPES[extname(file).toLowerCase()] ?? '';
  const zipped = TEXT.test(type) && body.length > WORTH_IT ? gzipSync(body) : null;
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const entry = { stamp, body, zipped, tag };
  cache.set(file, entry);
  return entry;
}

/** @param {string | string[] | undefined} header Accept-Encoding */
function takesGzip(header) {
  return String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((item) => item.trim().split(/\s*;\s*q=/))
    .some(([name, weight]) => (name === 'gzip' || name === '*') && Number(weight ?? 1) > 0);
}

/**
 * @param {string | undefined} header If-None-Match
 * @param {string} tag
 */
function isKnown(header, tag) {
  if (header === undefined) return false;
  return header
    .split(',')
    .map((item) => item.trim().replace(/^W\//, ''))
    .some((item) => item === '*' || item === tag);
}

/**
 * @param {string} text
 * @param {string} mark
 * @returns {[string, string | undefined]}
 */
function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * @typedef {{ port: number, addresses: string[], close(): Promise<void> }} Service
 */

/** Codes of a machine without IPv6, which is no reason not to serve. */
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT', 'EINVAL', 'ENOTSUP'];

/**
 * Serves a folder on this machine only: on 127.0.0.1 and, where there is one, on ::1.
 * @param {string} folder
 * @param {number} port 0: any that is free
 * @param {typeof listen} [bind] for tests
 * @returns {Promise<Service>} rejects with the system's error if the port cannot be had
 */
export async function serve(folder, port, bind = listen) {
  const handler = serveFolder(folder);
  const first = await bind(handler, port, '127.0.0.1');
  const servers = [first];
  const address = first.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  try {
    servers.push(await bind(handler, chosen, '::1'));
  } catch (error) {
    if (!NO_SUCH_ADDRESS.includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) {
      await close(first);
      throw error;
    }
  }
  return {
    port: chosen,
    addresses: servers.length === 2 ? ['127.0.0.1', '::1'] : ['127.0.0.1'],
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/**
 * @param {import('node:http').RequestListener} handler
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
export function listen(handler, port, host) {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** @param {import('node:http').Server} server */
function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
