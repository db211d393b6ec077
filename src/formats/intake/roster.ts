import type { Actor, Kind } from '../../graph/dataset.ts';
import { attributesOf } from '../attributes.ts';
import { kebab } from '../nearest.ts';
import { NONE, NO_SAYS } from './outcome.ts';

/** Ids made from names, no two the same. */
export class Ids {
  private readonly taken = new Set<string>();
  private readonly copies = new Map<string, number>();

  /** The name written as an id; `other` where it has no Latin letter or digit. */
  of(name: string, other: string): string {
    const base = kebab(name) || other;
    let id = base;
    let copy = this.copies.get(base) ?? 2;
    for (; this.taken.has(id); copy++) id = `${base}-${copy}`;
    // Else many names that are written alike would take ever longer.
    this.copies.set(base, copy);
    this.taken.add(id);
    return id;
  }
}

/** The actors that the rows of a table name, each once, in the order in which they appear. */
export class Roster {
  readonly actors: Actor[] = [];
  private readonly names = new Ids();
  private readonly ids = new Map<Kind, Map<string, string>>();

  /** The id of the actor that the table calls `code`; null where there was none yet. */
  known(kind: Kind, code: string): string | null {
    return this.ids.get(kind)?.get(code) ?? null;
  }

  /** The id of one that was not there before; of its names this one, the first, is kept. */
  add(kind: Kind, code: string, name: string): string {
    const id = this.names.of(name, `${kind}-${this.actors.length + 1}`);
    const ids = this.ids.get(kind) ?? new Map<string, string>();
    this.ids.set(kind, ids.set(code, id));
    const attributes = code === name ? NONE : attributesOf([{ name: 'code', place: 0 }], [code]);
    this.actors.push(
      Object.freeze({
        id,
        kind,
        label: Object.freeze({ en: name, es: null, ar: null }),
        short: NO_SAYS,
        iso3: null,
        lat: null,
        lon: null,
        start: null,
        end: null,
        wikidata: /^Q[1-9]\d*$/.test(code) ? code : null,
        note: null,
        attributes,
      }),
    );
    return id;
  }
}
