import { expect, test } from 'vitest';
import { according, datasetOf, evidence, look, only, tie } from '../graph/testing/records.ts';
import { accountSums } from './account.ts';

const DATA = datasetOf(
  [tie('a', 'peru r lima'), tie('b', 'chile r lima'), tie('c', 'peru r celac')],
  [evidence('a', '003', { stance: 'denies' }), evidence('b', '003')],
);
const DATE = '2021-10-20';

test('What an account changes is told in sums, in each language', () => {
  const account = look(DATA, DATE, according('003'));
  const record = look(DATA, DATE);
  expect(accountSums(record, account, 'en')).toBe(
    '003, 20 October 2021: 1 relation denied, 1 asserted, 1 not mentioned.',
  );
  expect(accountSums(record, account, 'es')).toBe(
    '003, 20 de octubre de 2021: 1 relación negada, 1 afirmada, 1 no mencionada.',
  );
  expect(accountSums(record, account, 'ar')).toMatch(/علاقة واحدة منفية/);
});

test('A source that mentions nothing is told as such, and the record has no line', () => {
  expect(accountSums(look(DATA, DATE), look(DATA, DATE, only('none')), 'en')).toMatch(
    /: 3 relations not mentioned\.$/,
  );
  expect(accountSums(look(DATA, DATE), look(DATA, DATE), 'en')).toBeNull();
});
