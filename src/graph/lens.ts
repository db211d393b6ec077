/**
 * Whose word counts ("According to"). `record`: the compiled record, the ties without an
 * account. `according`: what one source asserts, or the record where it does not deny it.
 * `only`: what one source says, without the record.
 */
export type Lens =
  | { readonly kind: 'record' }
  | { readonly kind: 'according'; readonly source: string }
  | { readonly kind: 'only'; readonly source: string };

export const RECORD: Lens = { kind: 'record' };

const ONLY = 'only:';

/** A lens as the address, the command line and JSON write it: null, `003` or `only:003`. */
export function lensText(lens: Lens): string | null {
  if (lens.kind === 'record') return null;
  return lens.kind === 'only' ? ONLY + lens.source : lens.source;
}

/** The inverse of `lensText`; whether the source exists is for the caller to check. */
export function lensOf(text: string | null): Lens {
  if (text === null || text === '') return RECORD;
  return text.startsWith(ONLY)
    ? { kind: 'only', source: text.slice(ONLY.length) }
    : { kind: 'according', source: text };
}
