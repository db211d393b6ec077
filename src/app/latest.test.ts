import { expect, test } from 'vitest';
import { latestOf } from './latest.ts';

/** Work that is done when told to. */
function work(isOther: (doing: string, next: string) => boolean = () => false) {
  const begun: string[] = [];
  const heard: string[] = [];
  const ends = new Map<string, () => void>();
  const latest = latestOf<string, string>(
    (ask, signal) =>
      new Promise((resolve, reject) => {
        begun.push(ask);
        ends.set(ask, () => resolve(ask.toUpperCase()));
        signal.addEventListener('abort', () => reject(new Error('left')));
      }),
    (ask, of) => heard.push(`${ask} ${of}`),
    isOther,
  );
  const end = async (ask: string) => {
    ends.get(ask)!();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { latest, begun, heard, end };
}

test('of what is asked for while something is done, only the last is begun, after it', async () => {
  const { latest, begun, heard, end } = work();
  for (const ask of ['a', 'b', 'c']) latest.ask(ask);
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'c']);
  await end('c');
  expect(heard).toEqual(['a A', 'c C']);
});

test('what has nothing in common with the next is left, and not heard of', async () => {
  const { latest, begun, heard, end } = work((doing, next) => doing[0] !== next[0]);
  latest.ask('a1');
  latest.ask('b1');
  await end('a1');
  expect(begun).toEqual(['a1', 'b1']);
  await end('b1');
  expect(heard).toEqual(['b1 B1']);
});

test('after nothing is wanted any more, nothing is heard, and it can be asked again', async () => {
  const { latest, heard, end } = work();
  latest.ask('a');
  latest.ask('b');
  latest.drop();
  await end('a');
  expect(heard).toEqual([]);
  latest.ask('c');
  await end('c');
  expect(heard).toEqual(['c C']);
});
