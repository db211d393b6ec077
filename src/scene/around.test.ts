import { expect, test } from 'vitest';
import { day } from '../graph/testing/records.ts';
import { around } from './around.ts';

test('Around an event are the days before its first possible day and after its last', () => {
  expect(around({ date: '2021-08-03' }, 7)).toEqual({
    at: day('2021-07-27'),
    vs: day('2021-08-10'),
  });
  expect(around({ date: '2021-08' }, 1)).toEqual({ at: day('2021-07-31'), vs: day('2021-09-01') });
});

test('A margin is a day at least, and an event without a readable date has none', () => {
  expect(around({ date: '2021-08-03' }, 0)).toEqual(around({ date: '2021-08-03' }, 1));
  expect(around({ date: 'soon' }, 7)).toBeNull();
});
