import type { Attributes } from '../graph/dataset.ts';

/**
 * Makes objects that inherit nothing, so that a column called `__proto__` or `constructor` is a
 * name like others. Engines keep them as compactly as any record, unlike `Object.create(null)`.
 */
const Bare = function () {} as unknown as new () => Record<string, string>;
Bare.prototype = Object.freeze(Object.create(null) as object);

const NONE: Attributes = Object.freeze(new Bare());

/** The further columns of a row that are not blank, by name and place. */
export function attributesOf(
  columns: readonly { readonly name: string; readonly place: number }[],
  cells: readonly string[],
): Attributes {
  let attributes: Record<string, string> | null = null;
  for (const { name, place } of columns) {
    const text = cells[place]!;
    if (text.trim() === '') continue;
    attributes ??= new Bare();
    attributes[name] = text;
  }
  return attributes === null ? NONE : Object.freeze(attributes);
}

/** What a row has in a further column; '' where it is blank. Rows made elsewhere may inherit. */
export const attributeOf = (attributes: Attributes, name: string): string =>
  Object.hasOwn(attributes, name) ? attributes[name]! : '';
