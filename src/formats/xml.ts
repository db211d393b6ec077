/** An element with its attributes; without content it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly string[] | string = [],
): string {
  const open = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  if (content.length === 0) return `<${name}${open}/>`;
  if (typeof content === 'string') return `<${name}${open}>${escaped(content)}</${name}>`;
  const lines = content.map((line) => `\n${line}`).join('');
  return `<${name}${open}>${lines.replaceAll('\n', '\n  ')}\n</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What XML 1.0 has no way to write: most control characters, halves of pairs, non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text for XML; line breaks and tabs as numbers, which attributes would lose, others not need. */
function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\t\n\r]/g, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`);
}
