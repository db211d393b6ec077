import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readDataset } from '../../formats/folder.ts';
import { writeZip } from '../../formats/zip.ts';
import { networkOf } from '../../graph/network.ts';
import { type Loading, load } from './load.ts';

const folder = join(import.meta.dirname, '../../../graph-data/latin-america');
const files = new Map(
  readdirSync(folder)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
);
const zip = writeZip(files);
const url = 'data/latin-america.zip';

const answerWith = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async () => answer());
const means = (signal = new AbortController().signal) => {
  const told: Loading[] = [];
  return { told, progress: (loading: Loading) => void told.push(loading), signal };
};
const body = (bytes: Uint8Array) => bytes.slice().buffer;

afterEach(() => vi.unstubAllGlobals());

describe('the loading of a data set', () => {
  test('gives what reading the folder gives, and survives the way from a worker', async () => {
    answerWith(() => new Response(body(zip)));
    const loaded = structuredClone(await load({ url }, means()));
    expect(loaded).toEqual({ ...readDataset(files) });
    expect(() => networkOf(loaded.dataset)).not.toThrow();
  });

  test('tells each stage, and the bytes against the length where that is known', async () => {
    const length = String(zip.length);
    answerWith(() => new Response(body(zip), { headers: { 'content-length': length } }));
    const { told, ...rest } = means();
    await load({ url }, { ...rest });
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual([
      'fetching',
      'unpacking',
      'reading',
    ]);
    expect(told.findLast(({ stage }) => stage === 'fetching')).toEqual({
      stage: 'fetching',
      bytes: zip.length,
      of: zip.length,
    });
  });

  test('goes on with the sound rows of a broken table, and names the others', async () => {
    const ties = new TextDecoder().decode(files.get('ties.csv'));
    const broken = ties.replace(/\r?\n/, '\r\nbad,peru,member-of,nowhere\r\n');
    const spoilt = new Map(files).set('ties.csv', new TextEncoder().encode(broken));
    answerWith(() => new Response(body(writeZip(spoilt))));
    const { dataset, problems } = await load({ url }, means());
    expect(dataset.ties.length).toBe(readDataset(files).dataset!.ties.length);
    expect(problems[0]).toMatchObject({ file: 'ties.csv', row: 2, severity: 'error' });
  });

  const faults: [string, () => Response | Promise<Response>, object][] = [
    ['no such file', () => new Response('', { status: 404 }), { code: 'missing' }],
    ['another status', () => new Response('', { status: 503 }), { code: 'refused', detail: '503' }],
    ['no answer', () => Promise.reject(new TypeError('network')), { code: 'unreachable' }],
    [
      'a page instead of a file',
      () => new Response('<!doctype html>'),
      { code: 'unusable', detail: 'zip-form' },
    ],
    ['half a file', () => new Response(body(zip.slice(0, zip.length / 2))), { code: 'unusable' }],
    ['nothing', () => new Response(body(new Uint8Array())), { code: 'unusable' }],
  ];
  test.each(faults)('tells of %s', async (_case, answer, fault) => {
    answerWith(answer);
    await expect(load({ url }, means())).rejects.toMatchObject({ fault });
  });

  test('ends when it is cancelled, between its stages too', async () => {
    answerWith(() => new Response(body(zip)));
    const control = new AbortController();
    const { told, signal } = means(control.signal);
    const progress = (loading: Loading) => {
      told.push(loading);
      if (loading.stage === 'unpacking') control.abort();
    };
    await expect(load({ url }, { progress, signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.map(({ stage }) => stage)).not.toContain('reading');
  });
});
