/**
 * Tells rows that were there before. Of a row it keeps two numbers made of all its fields (after
 * FNV-1a and MurmurHash2) and not the fields. Should two rows that differ ever have the same, one
 * is told as repeated, and kept all the same.
 */
export class Repeats {
  /** Open addressing: of each row its two numbers and its line, 0 where there is none yet. */
  private ones = new Int32Array(FEWEST);
  private others = new Int32Array(FEWEST);
  private lines = new Int32Array(FEWEST);
  private count = 0;

  /** The line on which the same fields were there first; null where they were not. */
  firstLike(cells: readonly string[], line: number): number | null {
    if (this.count * 2 >= this.lines.length) this.grow();
    const [one, other] = numbersOf(cells);
    const place = this.placeOf(one, other);
    const first = this.lines[place]!;
    if (first !== 0) return first;
    this.put(place, one, other, line);
    this.count += 1;
    return null;
  }

  private placeOf(one: number, other: number): number {
    const { ones, others, lines } = this;
    const last = lines.length - 1;
    let place = (one ^ (other << 5)) & last;
    while (lines[place] !== 0 && (ones[place] !== one || others[place] !== other))
      place = (place + 1) & last;
    return place;
  }

  private put(place: number, one: number, other: number, line: number): void {
    this.ones[place] = one;
    this.others[place] = other;
    this.lines[place] = line;
  }

  private grow(): void {
    const { ones, others, lines } = this;
    const size = lines.length * 2;
    this.ones = new Int32Array(size);
    this.others = new Int32Array(size);
    this.lines = new Int32Array(size);
    lines.forEach((line, at) => {
      if (line === 0) return;
      const [one, other] = [ones[at]!, others[at]!];
      this.put(this.placeOf(one, other), one, other, line);
    });
  }
}

/** Places at first; always a power of two. */
const FEWEST = 1 << 10;
const PRIME = 0x01000193;
const MIX = 0x5bd1e995;
/** What parts two fields. */
const END = 0x1f;

/** Two numbers of 32 bits from the fields of a row: of all their signs, and of how that grew field by field. */
function numbersOf(cells: readonly string[]): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x2f0b4a37;
  for (const cell of cells) {
    const { length } = cell;
    for (let at = 0; at < length; at++) one = Math.imul(one ^ cell.charCodeAt(at), PRIME);
    one = Math.imul(one ^ END, PRIME);
    other = Math.imul(other ^ length ^ one, MIX);
    other ^= other >>> 15;
  }
  return [one, other];
}
