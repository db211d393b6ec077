import { describe, expect, test } from 'vitest';
import { type Job, JobFault } from './job.ts';
import { officeOf } from './office.ts';
import { type Fake, fakeWorker } from './testing/line.ts';

const double: Job<number, number, number> = async (input, { progress }) => {
  progress(input);
  await Promise.resolve();
  progress(input + 0.5);
  return input * 2;
};

const refuse: Job<string, never, never> = async (input) => {
  throw new JobFault('refused', input);
};

const crash: Job<null, never, never> = async () => {
  throw new TypeError('not a function');
};

/** Goes on until it is told to end, and then says all the same what it has come to. */
const endless: Job<null, never, string> = (_input, { signal }) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('too late'));
  });

/** Never comes to an end, as in a worker that has died. */
const silent: Job<number, never, number> = () => new Promise(() => {});

const JOBS = { double, refuse, crash, endless, silent };

function officeWith(overrides: Partial<typeof JOBS> = {}, isDismissed = false) {
  const workers: Fake[] = [];
  const here: string[] = [];
  const office = officeOf<typeof JOBS>(
    () => {
      const worker = fakeWorker({ ...JOBS, ...overrides });
      workers.push(worker);
      return worker;
    },
    async (name) => {
      here.push(name);
      return JOBS[name];
    },
    { isDismissed },
  );
  return { office, workers, here };
}

describe('an office', () => {
  test('hires nobody before there is work, and one worker for all of it', async () => {
    const { office, workers, here } = officeWith();
    expect(workers).toHaveLength(0);
    expect(await Promise.all([office.ask('double', 2), office.ask('double', 3)])).toEqual([4, 6]);
    expect([workers.length, here]).toEqual([1, []]);
  });

  test('tells how far a job is, each its own', async () => {
    const { office } = officeWith();
    const told: string[] = [];
    await Promise.all([
      office.ask('double', 1, { progress: (at) => told.push(`a ${at}`) }),
      office.ask('double', 5, { progress: (at) => told.push(`b ${at}`) }),
    ]);
    expect(told.toSorted()).toEqual(['a 1', 'a 1.5', 'b 5', 'b 5.5']);
  });

  test('hands on why a job cannot be done, and what nobody foresaw', async () => {
    const { office } = officeWith();
    await expect(office.ask('refuse', '503')).rejects.toMatchObject({
      fault: { code: 'refused', detail: '503' },
    });
    await expect(office.ask('crash', null)).rejects.toMatchObject({
      fault: { code: 'unforeseen', detail: 'not a function' },
    });
  });

  test('cancels a job: its worker is told, its result is dropped', async () => {
    const { office, workers } = officeWith();
    const control = new AbortController();
    const result = office.ask('endless', null, { signal: control.signal });
    control.abort();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]!.orders.map(({ kind }) => kind)).toEqual(['begin', 'cancel']);
    expect(await office.ask('double', 4)).toBe(8);
  });

  test('begins nothing that is no longer wanted', async () => {
    const { office, workers } = officeWith();
    await expect(office.ask('double', 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(workers).toHaveLength(0);
  });

  test('takes up on the page what a worker died over, and what comes after', async () => {
    const { office, workers, here } = officeWith({ double: silent });
    const result = office.ask('double', 21);
    workers[0]!.kill();
    expect(await result).toBe(42);
    expect(await office.ask('double', 1)).toBe(2);
    expect([workers.length, workers[0]!.isStopped(), here]).toEqual([
      1,
      true,
      ['double', 'double'],
    ]);
  });

  test('that dismisses ends the worker with the only job that is cancelled, and hires another', async () => {
    const { office, workers, here } = officeWith({}, true);
    const control = new AbortController();
    const asked = office.ask('silent', 1, { signal: control.signal });
    control.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    expect(workers[0]!.isStopped()).toBe(true);
    expect(await office.ask('double', 2)).toBe(4);
    expect([workers.length, here]).toEqual([2, []]);
  });

  test('that dismisses lets the others go on where one of several jobs is cancelled', async () => {
    const { office, workers } = officeWith({}, true);
    const control = new AbortController();
    const asked = office.ask('silent', 1, { signal: control.signal });
    const other = office.ask('double', 2);
    control.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    expect(await other).toBe(4);
    expect([workers.length, workers[0]!.isStopped()]).toEqual([1, false]);
  });

  test('does not take up what was cancelled before the worker died', async () => {
    const { office, workers, here } = officeWith({ double: silent });
    const control = new AbortController();
    const result = office.ask('double', 21, { signal: control.signal });
    control.abort();
    workers[0]!.kill();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(here).toEqual([]);
  });

  test('does all work on the page where no worker can be had, faults and cancelling included', async () => {
    const office = officeOf<typeof JOBS>(
      () => {
        throw new Error('no workers here');
      },
      async (name) => JOBS[name],
    );
    const told: number[] = [];
    expect(await office.ask('double', 2, { progress: (at) => told.push(at) })).toBe(4);
    expect(told).toEqual([2, 2.5]);
    await expect(office.ask('refuse', 'x')).rejects.toMatchObject({ fault: { code: 'refused' } });
    const control = new AbortController();
    const result = office.ask('endless', null, { signal: control.signal });
    control.abort();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('refuses a job that the worker does not know', async () => {
    const office = officeOf<typeof JOBS>(
      () => fakeWorker({}),
      async (name) => JOBS[name],
    );
    await expect(office.ask('double', 1)).rejects.toMatchObject({
      fault: { code: 'unforeseen', detail: 'no such job: double' },
    });
  });
});
