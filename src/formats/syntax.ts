/** Why a text cannot be read as JSON, and the place, counted from 0, at which that shows. */
export type SyntaxFault = { readonly reason: 'syntax' | 'depth'; readonly at: number };

/** Lists and objects within each other, beyond which engines run out of stack. */
export const DEEPEST = 100;

type Awaited =
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing';

const BLANK = /[ \t\n\r]*/y;
const TOKEN =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\],:]/y;

/**
 * The first fault of a text that should be JSON (RFC 8259); null if it has none. Engines word
 * and place such faults differently, and some not at all.
 */
export function jsonFault(text: string): SyntaxFault | null {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, at)) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Awaited | null = token === undefined ? null : after(awaited, token, open);
    if (next === null || token === undefined) return { reason: 'syntax', at };
    if (open.length > DEEPEST) return { reason: 'depth', at };
    awaited = next;
    at += token.length;
  }
  return awaited === 'nothing' ? null : { reason: 'syntax', at: text.trimEnd().length };
}

function skipBlank(text: string, at: number): number {
  BLANK.lastIndex = at;
  return at + (BLANK.exec(text)?.[0].length ?? 0);
}

/** What may follow a token where one of a kind was awaited; null if it may not stand there. */
function after(awaited: Awaited, token: string, open: ('{' | '[')[]): Awaited | null {
  const ends = (mark: string) => token === mark && awaited.endsWith('-or-end');
  if ((ends(']') && open.at(-1) === '[') || (ends('}') && open.at(-1) === '{')) {
    open.pop();
    return open.length === 0 ? 'nothing' : 'comma-or-end';
  }
  switch (awaited) {
    case 'key':
    case 'key-or-end':
      return token.startsWith('"') ? 'colon' : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'comma-or-end':
      return token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
    case 'value':
    case 'value-or-end':
      return afterValue(token, open);
    case 'nothing':
      return null;
  }
}

function afterValue(token: string, open: ('{' | '[')[]): Awaited | null {
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'key-or-end' : 'value-or-end';
  }
  if (/^[\]},:]/.test(token)) return null;
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}
