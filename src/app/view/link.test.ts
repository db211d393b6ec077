import { expect, test } from 'vitest';
import { type Passing, linkOf } from './link.ts';

test('who listens hears the whole of what passes, and who told it', () => {
  const link = linkOf();
  const heard: [Passing, unknown][] = [];
  link.listen((passing, by) => heard.push([passing, by]));
  const camera = { zoom: 2, x: 1, y: 0 };
  link.tell({ camera }, 'a');
  link.tell({ hover: { kind: 'actor', id: 'peru' } }, 'b');
  expect(heard).toEqual([
    [{ camera, hover: null, drag: null }, 'a'],
    [{ camera, hover: { kind: 'actor', id: 'peru' }, drag: null }, 'b'],
  ]);
  expect(link.read()).toBe(heard[1]![0]);
});

test('who has left hears no more, even of what is being told', () => {
  const link = linkOf();
  const heard: string[] = [];
  const leave = link.listen(() => {
    heard.push('first');
    leave();
  });
  link.listen(() => heard.push('second'));
  link.tell({ drag: null }, null);
  link.tell({ drag: null }, null);
  expect(heard).toEqual(['first', 'second', 'second']);
});
