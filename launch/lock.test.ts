import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'realign-lock-'));
  lock = join(folder, 'deep', 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
  readonly children?: readonly number[];
}

/** As left behind by a holder that was stopped. */
function leave(owner: Owner | null): void {
  mkdirSync(lock, { recursive: true });
  if (owner !== null) writeFileSync(join(lock, 'owner.json'), JSON.stringify(owner));
}

/** The pid of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('the result of the work is handed on, and the lock is gone', async () => {
  expect(await withLock(lock, async () => existsSync(lock))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

test('a failure of the work is handed on, and the lock is gone', async () => {
  const work = () => Promise.reject(new Error('no disk'));
  await expect(withLock(lock, work)).rejects.toThrow('no disk');
  expect(existsSync(lock)).toBe(false);
});

test('of many at once, one works at a time, and all do', async () => {
  let inside = 0;
  let most = 0;
  let done = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((go) => setTimeout(go, 2));
    inside -= 1;
    done += 1;
  };
  await Promise.all(Array.from({ length: 12 }, () => withLock(lock, work, { poll: 1 })));
  expect([most, done]).toEqual([1, 12]);
});

test('who has to wait is told once, and by whom', async () => {
  const told: (number | undefined)[] = [];
  let second: Promise<null> | undefined;
  await withLock(lock, async () => {
    second = withLock(lock, async () => null, {
      poll: 1,
      onWait: (owner) => told.push(owner?.pid),
    });
    await new Promise((go) => setTimeout(go, 30));
  });
  await second;
  expect(told).toEqual([process.pid]);
});

test('a holder that has ended is replaced', async () => {
  leave({ pid: deadPid(), host: hostname(), token: 'gone' });
  expect(await withLock(lock, async () => 'mine')).toBe('mine');
});

test('a holder that was killed is replaced only when its children have ended too', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  leave({ pid: deadPid(), host: hostname(), token: 'killed', children: [child.pid ?? 0] });
  let entered = false;
  const mine = withLock(lock, async () => void (entered = true), { poll: 1 });
  await new Promise((go) => setTimeout(go, 50));
  expect(entered).toBe(false);
  child.stdin.end();
  await mine;
  expect(entered).toBe(true);
});

test('a holder on another machine is waited for as long as it gives signs of life', async () => {
  leave({ pid: deadPid(), host: 'elsewhere', token: 'far' });
  let time = 0;
  let entered = false;
  const options = { poll: 1, silence: 100, now: () => time };
  const mine = withLock(lock, async () => void (entered = true), options);
  for (let beat = 0; beat < 30; beat += 1) {
    leave({ pid: beat, host: 'elsewhere', token: 'far' });
    time += 90;
    await new Promise((go) => setTimeout(go, 5));
  }
  expect(entered).toBe(false);
  const clock = setInterval(() => (time += 1000), 1);
  await mine;
  clearInterval(clock);
  expect(entered).toBe(true);
});

test('a lock without a name is replaced after a silence', async () => {
  leave(null);
  expect(await withLock(lock, async () => 'mine', { poll: 1, silence: 20 })).toBe('mine');
});

test('processes that find one dead holder at once still work one at a time', async () => {
  leave({ pid: deadPid(), host: hostname(), token: 'gone' });
  const log = join(folder, 'log');
  const script = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(pathToFileURL(resolve('launch/lock.mjs')).href)};
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await new Promise((go) => setTimeout(go, 20));
      appendFileSync(${JSON.stringify(log)}, 'out ');
    }, { poll: 1 });`;
  const codes = await Promise.all(
    Array.from({ length: 5 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      return new Promise((ended) => child.on('close', ended));
    }),
  );
  expect(codes).toEqual([0, 0, 0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(5));
});
