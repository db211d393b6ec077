import { LANGUAGES, type Label } from '../graph/dataset.ts';
import type { ProblemCode } from './codes.ts';
import { DESCRIPTION_FILE } from './columns.ts';
import { nearest } from './nearest.ts';
import type { Reading } from './reading.ts';
import type { DetailsOf } from './report.ts';

/**
 * One object of dataset.json, read key by key. Each reading gives null for a key that is not
 * there, is null or blank, or is not what it should be; the last is told.
 */
export class Section {
  readonly reading: Reading;
  private readonly values: Readonly<Record<string, unknown>>;
  /** The keys that lead here, as `firstView.blocs`; '' for the whole. */
  private readonly path: string;

  constructor(reading: Reading, values: Readonly<Record<string, unknown>>, path = '') {
    this.reading = reading;
    this.values = values;
    this.path = path;
  }

  keys(): string[] {
    return Object.keys(this.values);
  }

  value(key: string): unknown {
    return Object.hasOwn(this.values, key) ? this.values[key] : undefined;
  }

  /** Tells of a fault in a key, of which nothing is kept. */
  fault<Code extends ProblemCode>(
    code: Code,
    key: string,
    value: unknown,
    details: DetailsOf<Code>,
  ): null {
    const place = { file: DESCRIPTION_FILE, column: this.pathOf(key) };
    const at = value === undefined ? place : { ...place, value: textOf(value) };
    this.reading.report(code, at, 'field-left-out', details);
    return null;
  }

  text(key: string): string | null {
    const value = this.value(key) ?? null;
    if (value === null) return null;
    if (typeof value !== 'string') return this.fault('key-text', key, value, {});
    return value.trim() === '' ? null : value;
  }

  /** A text by language, or a plain text, which is taken as English. */
  label(key: string): Label | null {
    const value = this.value(key) ?? null;
    if (value === null) return null;
    if (typeof value === 'string' && value.trim() !== '')
      return Object.freeze({ en: value, es: null, ar: null });
    if (!isObject(value)) return this.fault('key-label', key, value, {});
    const section = new Section(this.reading, value, this.pathOf(key));
    section.warnOfOthers(LANGUAGES);
    const [en, es, ar] = [section.text('en'), section.text('es'), section.text('ar')];
    return en === null ? this.fault('key-label', key, value, {}) : Object.freeze({ en, es, ar });
  }

  section(key: string): Section | null {
    const value = this.value(key) ?? null;
    if (value === null) return null;
    return isObject(value)
      ? new Section(this.reading, value, this.pathOf(key))
      : this.fault('key-object', key, value, {});
  }

  texts(key: string): readonly string[] {
    const value = this.value(key) ?? [];
    if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string'))
      return Object.freeze([...value]);
    this.fault('key-list', key, value, {});
    return Object.freeze([]);
  }

  /** Something for each key of an object that has it. */
  each<Value>(
    key: string,
    read: (section: Section, key: string) => Value | null,
  ): Readonly<Record<string, Value>> {
    // Without a prototype: a key may be called `__proto__`.
    const found = Object.create(null) as Record<string, Value>;
    const section = this.section(key);
    for (const name of section?.keys() ?? []) {
      const value = read(section!, name);
      if (value !== null) found[name] = value;
    }
    return Object.freeze(found);
  }

  /** Tells of the keys that are none of these. */
  warnOfOthers(known: readonly string[]): void {
    for (const key of this.keys().filter((name) => !known.includes(name))) {
      const place = { file: DESCRIPTION_FILE, column: this.path, value: key };
      const details = { nearest: nearest(key, known) };
      this.reading.report('key-unknown', place, 'field-left-out', details);
    }
  }

  pathOf(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
