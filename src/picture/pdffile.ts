import { zlibSync } from 'fflate';

/** A thing in a file that others point to, by its number. */
export type Ref = { readonly ref: number };

/** A value of the format (ISO 32000-1, 7.3). Text strings are Unicode; names begin with a slash. */
export type Value =
  | number
  | boolean
  | string
  | Ref
  | { readonly text: string }
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

const encoder = new TextEncoder();

/**
 * A PDF 1.7 file in the making: objects with numbers, packed streams, a table of where each
 * stands. It holds no date and nothing by chance, so that the same objects give the same bytes.
 */
export class PdfFile {
  readonly #objects: (Uint8Array | null)[] = [];

  /** A number for an object that is written later. */
  reserve(): Ref {
    this.#objects.push(null);
    return { ref: this.#objects.length };
  }

  /** Writes an object, under a number that was reserved or a new one. */
  add(value: Value, place: Ref = this.reserve()): Ref {
    return this.#put(place, encoder.encode(written(value)));
  }

  /** Writes a stream, packed. */
  stream(bytes: Uint8Array | string, facts: Readonly<Record<string, Value>> = {}): Ref {
    const packed = zlibSync(typeof bytes === 'string' ? encoder.encode(bytes) : bytes, {
      level: 9,
    });
    const head = written({ ...facts, Filter: '/FlateDecode', Length: packed.length });
    return this.#put(
      this.reserve(),
      joined([encoder.encode(`${head}\nstream\n`), packed, encoder.encode('\nendstream')]),
    );
  }

  /** The bytes of the file, by its catalogue and what is known of it. */
  bytes(root: Ref, info: Ref): Uint8Array {
    // The four bytes above 127 tell programs that move files that this one is no text.
    const parts: Uint8Array[] = [
      encoder.encode('%PDF-1.7\n%'),
      new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a]),
    ];
    let length = parts.reduce((sum, part) => sum + part.length, 0);
    const put = (part: Uint8Array): void => {
      parts.push(part);
      length += part.length;
    };
    const places = this.#objects.map((object, at) => {
      if (object === null) throw new Error(`PdfFile: object ${at + 1} was reserved, never written`);
      const place = length;
      put(joined([encoder.encode(`${at + 1} 0 obj\n`), object, encoder.encode('\nendobj\n')]));
      return place;
    });
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    const size = places.length + 1;
    const trailer = written({ Size: size, Root: root, Info: info });
    put(
      encoder.encode(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`,
      ),
    );
    return joined(parts);
  }

  #put(place: Ref, bytes: Uint8Array): Ref {
    this.#objects[place.ref - 1] = bytes;
    return place;
  }
}

/** A number with at most three decimals and no exponent. */
export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

function written(value: Value): string {
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'boolean' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(written).join(' ')}]`;
  if (isRef(value)) return `${value.ref} 0 R`;
  if (isText(value)) return textString(value.text);
  const entries = Object.entries(value as Readonly<Record<string, Value | undefined>>);
  const parts = entries.flatMap(([key, entry]) =>
    entry === undefined ? [] : [`/${key} ${written(entry)}`],
  );
  return `<<${parts.join(' ')}>>`;
}

const isRef = (value: object): value is Ref => typeof (value as Partial<Ref>).ref === 'number';
const isText = (value: object): value is { readonly text: string } =>
  typeof (value as { text?: unknown }).text === 'string';

/** A text in UTF-16 with its mark, as hexadecimal digits; controls and halves of pairs are nothing. */
const textString = (text: string): string => `<FEFF${hexOf(text.replace(/[\p{Cc}\p{Cs}]/gu, ''))}>`;

/** The UTF-16 units of a text as hexadecimal digits. */
export function hexOf(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += digits(text.charCodeAt(at));
  return hex;
}

/** A number below 65,536 as four hexadecimal digits. */
export const digits = (number: number): string =>
  number.toString(16).toUpperCase().padStart(4, '0');

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
