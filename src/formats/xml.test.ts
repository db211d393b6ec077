import { expect, it } from 'vitest';
import { element } from './xml.ts';

it.each([
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
  ['\u0000\u0008\u000B\u001F\uFFFE\uFFFFx\uD800', 'x'],
  ['🇵🇪 ليما', '🇵🇪 ليما'],
])('XML writes %j as text and attribute', (text, written) => {
  expect(element('a', {}, text)).toBe(`<a>${written}</a>`);
  expect(element('a', { b: text })).toBe(`<a b="${written}"/>`);
});

it('XML indents what is inside', () => {
  const inner = element('b', {}, [element('c', { d: 0, e: undefined })]);
  expect(element('a', {}, [inner])).toBe('<a>\n  <b>\n    <c d="0"/>\n  </b>\n</a>');
});
