import { unzlibSync } from 'fflate';

/** The objects of a PDF of ours, by number: what stands before a stream, and the stream unpacked. */
function objectsOf(bytes: Uint8Array): Map<number, { head: string; stream: string }> {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const table = Number(/startxref\n(\d+)/.exec(text)![1]);
  const rows = text.slice(table).split('\n').slice(3);
  const objects = new Map<number, { head: string; stream: string }>();
  for (const [at, row] of rows.entries()) {
    if (!/^\d{10} 00000 n $/.test(row)) break;
    const place = Number(row.slice(0, 10));
    const end = text.indexOf('\nendobj', place);
    const [head = ''] = text.slice(place, end).split('\nstream\n');
    if (!head.startsWith(`${at + 1} 0 obj\n`)) throw new Error(`no object ${at + 1} at ${place}`);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const start = place + head.length + '\nstream\n'.length;
    const stream = length === 0 ? '' : latin(unzlibSync(bytes.subarray(start, start + length)));
    objects.set(at + 1, { head: head.slice(head.indexOf('\n') + 1), stream });
  }
  return objects;
}

const latin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** The lines of text that a PDF of ours shows, as their letters are seen from the left, and its parts as text. */
export function readPdf(bytes: Uint8Array): {
  readonly lines: readonly string[];
  readonly content: string;
  readonly heads: readonly string[];
} {
  const objects = objectsOf(bytes);
  const page = [...objects.values()].find(({ head }) => head.includes('/Type /Page '))!;
  const ref = (head: string, key: string): number =>
    Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)![1]);
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name, number] of page.head.matchAll(/\/(F\d+) (\d+) 0 R/g))
    fonts.set(
      name!,
      lettersIn(objects.get(ref(objects.get(Number(number))!.head, 'ToUnicode'))!.stream),
    );
  const content = objects.get(ref(page.head, 'Contents'))!.stream;
  const lines = content
    .split('\nBT\n')
    .slice(1)
    .map((part) => lineIn(part.split('\nET')[0]!, fonts));
  return { lines, content, heads: [...objects.values()].map(({ head }) => head) };
}

function lettersIn(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, code, hex] of map.matchAll(/^<(\w{4})> <(\w+)>$/gm))
    letters.set(
      code!,
      hex!.replace(/\w{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
    );
  return letters;
}

function lineIn(
  operators: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string {
  let line = '';
  let font = '';
  for (const operator of operators.split('\n')) {
    font = /^\/(F\d+) /.exec(operator)?.[1] ?? font;
    const hex = /<(\w+)>/.exec(operator)?.[1] ?? '';
    for (const code of hex.match(/\w{4}/g) ?? []) line += fonts.get(font)?.get(code) ?? '';
  }
  return line;
}
