import { describe, expect, test } from 'vitest';
import { explain, portOf } from './start.mjs';

describe('the port', () => {
  test('is 4173 unless told', () => expect(portOf([], {})).toBe(4173));
  test('is told in two words', () => expect(portOf(['--port', '5000'], {})).toBe(5000));
  test('or in one', () => expect(portOf(['--port=5000'], {})).toBe(5000));
  test('or to npm', () => expect(portOf([], { npm_config_port: '5000' })).toBe(5000));
  test('may be any free one', () => expect(portOf(['--port', '0'], {})).toBe(0));

  test.each([
    ['--port'],
    ['--port', 'http'],
    ['--port', '70000'],
    ['--port=-1'],
    ['--port', '1e3'],
  ])('is refused when it is not a port: %s %s', (...args) =>
    expect(() => portOf(args.filter(Boolean), {})).toThrow(/^Not a port.*--port 5000/),
  );

  test.each([['--host'], ['5000'], ['--port', '5000', 'more']])(
    'words that start does not know are refused: %s %s',
    (...args) => expect(() => portOf(args.filter(Boolean), {})).toThrow(/^start does not know/),
  );
});

describe('a port that cannot be had', () => {
  const fault = (code: string) => Object.assign(new Error(code), { code });

  test('because it is taken is named, with the way out', () => {
    const { message } = explain(fault('EADDRINUSE'), 4173);
    expect(message).toMatch(/^Port 4173 is taken.*npm start -- --port 4174$/);
  });

  test('because it is reserved is named, with the way out', () => {
    expect(explain(fault('EACCES'), 80).message).toMatch(/^Port 80 is reserved.*--port 4173$/);
  });

  test('for another reason is told as it is', () => {
    const error = fault('EMFILE');
    expect(explain(error, 4173)).toBe(error);
  });
});
