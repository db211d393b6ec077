/** A part of a long list, and where in what came back it belongs. */
export type Piece = { readonly path: readonly string[]; readonly rows: readonly unknown[] };

/** So many rows are taken in within some ten milliseconds. */
const LONGEST = 2000;
/** Lists deeper than this are left where they are. */
const DEEPEST = 3;

/**
 * What a job has come to, with its long lists taken out of it and cut into pieces: what comes over
 * the line in one is also taken in at one go, and the page hears nobody meanwhile. What is not long
 * is left as it is.
 */
export function cut(
  whole: unknown,
  longest = LONGEST,
): { readonly rest: unknown; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const take = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) {
      if (value.length <= longest) return value;
      for (let at = 0; at < value.length; at += longest)
        pieces.push({ path, rows: value.slice(at, at + longest) });
      return [];
    }
    if (path.length === DEEPEST || !isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, take(inner, [...path, name])]),
    );
  };
  const rest = take(whole, []);
  return { rest, pieces };
}

/** Puts pieces, in the order in which they were cut, back to where they are from. */
export function joined(rest: unknown, pieces: readonly Piece[]): unknown {
  for (const { path, rows } of pieces) {
    let place = rest;
    for (const name of path) place = (place as Readonly<Record<string, unknown>>)[name];
    const list = place as unknown[];
    for (const row of rows) list.push(row);
  }
  return rest;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
