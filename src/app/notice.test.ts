import { describe, expect, test } from 'vitest';
import { addressNotices, noticeWords, reasonWords } from './notice.ts';

describe('a notice', () => {
  test('names what of the address was of no use', () => {
    const [notice] = addressNotices([{ key: 'at', value: '2021-02-30' }]);
    expect(noticeWords(notice!, 'en')).toBe(
      '“2021-02-30” cannot be used for “at” in the address; the first view’s stands instead.',
    );
  });

  test('cuts a value that is longer than a sentence bears', () => {
    const [notice] = addressNotices([{ key: 'sel', value: 'x'.repeat(5000) }]);
    expect(noticeWords(notice!, 'en').length).toBeLessThan(160);
  });

  test('sets values apart from an Arabic sentence', () => {
    const [notice] = addressNotices([{ key: 'at', value: 'soon' }]);
    expect(noticeWords(notice!, 'ar')).toContain('\u2068soon\u2069');
  });

  test('gives the reason of a fault with its remedy, and of one that nobody foresaw too', () => {
    const values = { data: 'mars', shown: 'latin-america', code: 'missing', detail: '' };
    expect(noticeWords({ id: 'notice.data', values }, 'en')).toBe(
      'The data set “mars” is not shown, but “latin-america” instead: ' +
        'there is no such file here. Check the address, or open the first view.',
    );
    expect(reasonWords({ code: 'constructor', detail: '' }, 'en')).toContain('(constructor)');
  });
});
