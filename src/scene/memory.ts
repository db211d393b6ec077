/** Something of a plan as it was drawn for a look. */
type Drawn<Look, Of> = { readonly look: Look; readonly of: Of };

/** What was drawn of one kind of thing, by its place or key: few looks each, so they are tried in turn. */
export class Memory<Look extends object, Of> {
  private readonly known = new Map<number, Drawn<Look, Of>[]>();

  /** Whether it was drawn for such a look. */
  has(place: number, look: Look): boolean {
    return this.known.get(place)?.some((one) => isSame(one.look, look)) ?? false;
  }

  /** As it was drawn for such a look before: unchanged ones are the same object in the next frame. */
  once(place: number, look: Look, draw: () => Of): Of {
    const drawn = this.known.get(place);
    if (drawn) for (const one of drawn) if (isSame(one.look, look)) return one.of;
    const of = draw();
    if (drawn) drawn.push({ look, of });
    else this.known.set(place, [{ look, of }]);
    return of;
  }
}

/** Whether two flat records of one shape have the same values. */
function isSame<Look extends object>(a: Look, b: Look): boolean {
  if (a === b) return true;
  for (const name in a) if (a[name] !== b[name]) return false;
  return true;
}
