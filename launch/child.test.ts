import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { npmCommand, runNode } from './child.mjs';

const nothing = () => false;
const all = () => true;

describe('npm is called', () => {
  test('through the script that npm itself names', () => {
    expect(
      npmCommand({ npm_execpath: '/n/bin/npm-cli.js' }, 'linux', '/usr/bin/node', all),
    ).toEqual({ file: '/usr/bin/node', args: ['/n/bin/npm-cli.js'], shell: false });
  });

  test('not through the script of another package manager', () => {
    const { args } = npmCommand({ npm_execpath: '/y/yarn.js' }, 'linux', '/opt/bin/node', all);
    expect(args).toEqual(['/opt/lib/node_modules/npm/bin/npm-cli.js']);
  });

  test('by its name where no script is found; on Windows that takes a shell', () => {
    expect(npmCommand({}, 'linux', '/usr/bin/node', nothing)).toEqual({
      file: 'npm',
      args: [],
      shell: false,
    });
    expect(npmCommand({}, 'win32', 'C:/node/node.exe', nothing)).toMatchObject({ shell: true });
  });
});

describe('a program', () => {
  test('hands on its exit code', async () => {
    expect(await runNode(['-e', 'process.exitCode = 7'], { cwd: '.' })).toBe(7);
  });

  test('has no input to wait for', async () => {
    const script = 'process.stdin.on("data", () => {}).on("end", () => process.exit(5))';
    expect(await runNode(['-e', script], { cwd: '.' })).toBe(5);
  });

  test('that was killed counts as failed', async () => {
    const script = 'process.kill(process.pid, "SIGKILL"); setTimeout(() => {}, 10000)';
    expect(await runNode(['-e', script], { cwd: '.' })).not.toBe(0);
  });

  test('leaves no listener for signals behind', async () => {
    const before = process.listenerCount('SIGTERM');
    await Promise.all([runNode(['-e', ''], { cwd: '.' }), runNode(['-e', ''], { cwd: '.' })]);
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});

test.skipIf(process.platform === 'win32')(
  'a launcher that is stopped stops its children and waits for them',
  async () => {
    const child = `
      process.on('SIGTERM', () => setTimeout(() => { console.log('child ended'); process.exit(); }, 50));
      console.log('child began');
      setInterval(() => {}, 1000);`;
    const launcher = `
      import { runNode } from ${JSON.stringify(pathToFileURL(resolve('launch/child.mjs')).href)};
      await runNode(['-e', ${JSON.stringify(child)}], { cwd: '.', output: 'stdout' });`;
    const started = spawn(process.execPath, ['--input-type=module', '-e', launcher]);
    let said = '';
    const code = await new Promise((ended) => {
      started.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (chunk.includes('began')) started.kill('SIGTERM');
      });
      started.on('close', ended);
    });
    expect([code, said]).toEqual([143, 'child began\nchild ended\n']);
  },
);
