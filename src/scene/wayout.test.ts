import { expect, test } from 'vitest';
import { RECORD } from '../graph/lens.ts';
import { viewOf } from '../graph/view.ts';
import { networkOf } from '../graph/network.ts';
import { dataset, day } from '../graph/testing/records.ts';
import { bundled } from './testing/bundled.ts';
import { smallChoice, smallNetwork } from './testing/small.ts';
import { coveredDay } from './covered.ts';
import { nearestDay, unhidden } from './wayout.ts';

const view = viewOf(smallNetwork, RECORD);
const of = { network: bundled().network, choice: bundled().choice };
const whole = viewOf(of.network, RECORD);

test('the nearest day with a tie is the last before, or the first after', () => {
  const offices = smallChoice('2021-07-27', { blocs: {}, hide: ['family:office'] });
  // Only the refusal is left, which ends on 15 October 2021.
  expect(nearestDay(view, offices, day('2023-01-01'))).toBe(day('2021-10-14'));
});

test('where everything is hidden no day has a tie, and nothing hidden has', () => {
  const none = { ...of.choice, hide: ['kind:country', 'kind:leader', 'kind:bloc'] };
  const at = day('2021-07-27');
  expect(nearestDay(whole, none, at)).toBeNull();
  expect(unhidden(whole, none, of.choice, at)).toEqual({
    hide: [],
    focus: null,
    blocs: of.choice.blocs,
  });
  const nothing = viewOf(networkOf(dataset()), RECORD);
  expect(unhidden(nothing, none, of.choice, at)).toBeNull();
});

test('a day outside what the data cover leads to the first or last that they do', () => {
  expect(coveredDay(whole, day('1800-01-01'))).toBe(day('2017-01-01'));
  expect(coveredDay(whole, day('2050-01-01'))).toBe(day('2023-12-31'));
  expect(coveredDay(whole, day('2021-07-27'))).toBeNull();
  expect(coveredDay(view, day('1800-01-01'))).toBeNull();
});
