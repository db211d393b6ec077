import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, serve } from './server.mjs';

const PAGE = `<!doctype html><title>a page</title>${'<p>text</p>'.repeat(500)}`;

let outer = '';
let service: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  outer = mkdtempSync(join(tmpdir(), 'realign-server-'));
  const root = join(outer, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'sub'));
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'sub', 'index.html'), 'inner');
  writeFileSync(join(root, 'sub', 'año 1.txt'), 'accents');
  writeFileSync(join(root, 'assets', 'app-B1a2_c3D.js'), 'export {};');
  writeFileSync(join(root, 'data.zip'), Buffer.alloc(5000));
  writeFileSync(join(root, '.hidden'), 'hidden');
  writeFileSync(join(root, 'odd.xyz'), 'odd');
  symlinkSync(join(outer, 'secret.txt'), join(root, 'link.txt'));
  service = await serve(root, 0);
});
afterAll(async () => {
  await service.close();
  rmSync(outer, { recursive: true });
});

/** Sends a request line as it stands: fetch would tidy the address first. */
function raw(line: string, headers: Record<string, string> = {}): Promise<string> {
  const lines = Object.entries({ host: 'localhost', connection: 'close', ...headers });
  return new Promise((resolve, reject) => {
    const socket = connect(service.port, '127.0.0.1');
    let reply = '';
    socket.on('data', (chunk) => (reply += chunk.toString('latin1')));
    socket.on('end', () => resolve(reply));
    socket.on('error', reject);
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.write(`${line} HTTP/1.1\r\n${head}\r\n`);
  });
}

const statusOf = async (line: string) => Number((await raw(line)).split(' ')[1]);
const get = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${service.port}${path}`, { redirect: 'manual', ...init });

describe('a file', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?at=2021-07-27', 'text/html; charset=utf-8'],
    ['/sub/', 'text/html; charset=utf-8'],
    ['/sub/a%C3%B1o%201.txt', 'text/plain; charset=utf-8'],
    ['/assets/app-B1a2_c3D.js', 'text/javascript; charset=utf-8'],
    ['/data.zip', 'application/zip'],
    ['/odd.xyz', 'application/octet-stream'],
  ])('%s is served as %s', async (path, type) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe(type);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is compressed if it is text and the client can read it', async () => {
    const zipped = await get('/', { headers: { 'accept-encoding': 'br, gzip;q=0.5' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan(PAGE.length / 10);
    expect(await zipped.text()).toBe(PAGE);
    for (const wish of ['identity', 'gzip;q=0', 'br']) {
      const plain = await get('/', { headers: { 'accept-encoding': wish } });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(plain.headers.get('vary')).toBe('accept-encoding');
      expect(await plain.text()).toBe(PAGE);
    }
    const archive = await get('/data.zip', { headers: { 'accept-encoding': 'gzip' } });
    expect(archive.headers.get('content-encoding')).toBeNull();
  });

  test('with a hash in its name is kept for ever, others are asked for again', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cache('/assets/app-B1a2_c3D.js')).toContain('immutable');
    expect(await cache('/')).toBe('no-cache');
    expect(await cache('/data.zip')).toBe('no-cache');
  });

  test('that the client already has is not sent again', async () => {
    const tag = (await get('/data.zip')).headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const reply = await get('/data.zip', { headers: { 'if-none-match': known } });
      expect([reply.status, await reply.text()]).toEqual([304, '']);
      expect(reply.headers.get('etag')).toBe(tag);
    }
    const other = await get('/data.zip', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test('that changed is sent anew', async () => {
    const before = await get('/odd.xyz');
    expect(await before.text()).toBe('odd');
    writeFileSync(join(outer, 'dist', 'odd.xyz'), 'stranger');
    const after = await get('/odd.xyz');
    expect(await after.text()).toBe('stranger');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  test('asked for by HEAD has its headers and no content', async () => {
    const reply = await raw('HEAD /data.zip');
    expect(reply).toMatch(/^HTTP\/1.1 200 /);
    expect(reply).toContain('content-length: 5000');
    expect(reply.endsWith('\r\n\r\n')).toBe(true);
  });
});

describe('nothing is served', () => {
  test.each([
    '/nothing',
    '/index.html/',
    '/assets/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/sub/..%2f..%2fsecret.txt',
    '/sub/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/link.txt',
    '/.hidden',
    '/index.html::$DATA',
    '/c:/windows',
  ])('at %s', async (path) => {
    expect(await statusOf(`GET ${path}`)).toBe(404);
  });

  test.each(['/%', '/%zz', '/%c3%28', '/a%00b', 'http://elsewhere/', '*'])(
    'at an address that cannot be read: %s',
    async (path) => expect(await statusOf(`GET ${path}`)).toBe(400),
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('by %s', async (method) => {
    const reply = await raw(`${method} /`);
    expect(reply).toMatch(/^HTTP\/1.1 405 /);
    expect(reply).toContain('allow: GET, HEAD');
  });
});

test('a folder without its slash leads to the one with it, never to another host', async () => {
  const location = async (path: string) => (await get(path)).headers.get('location');
  expect(await location('/sub')).toBe('./sub/');
  expect(await location('/sub?at=2021-07-27')).toBe('./sub/?at=2021-07-27');
  expect(await statusOf('GET //elsewhere/sub')).toBe(404);
});

describe('the port', () => {
  test('is had on both addresses, and on one where the machine has no other', async () => {
    const bind =
      (code: string): typeof listen =>
      async (handler, port, host) => {
        if (host === '::1') throw Object.assign(new Error(code), { code });
        return listen(handler, port, host);
      };
    const alone = await serve(outer, 0, bind('EADDRNOTAVAIL'));
    expect(alone.addresses).toEqual(['127.0.0.1']);
    expect((await fetch(`http://127.0.0.1:${alone.port}/nothing`)).status).toBe(404);
    await alone.close();
    await expect(serve(outer, 0, bind('EADDRINUSE'))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('that is taken is refused', async () => {
    await expect(serve(outer, service.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
