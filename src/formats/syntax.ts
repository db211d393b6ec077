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
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const OTHER_TOKEN =
  /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\],:]/y;

/**
 * The first fault of a text that should be JSON (RFC 8259); null if it has none. Engines word
 * and place such faults differently, and some not at all.
 */
export function jsonFault(text: string): SyntaxFault | null {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  for (let at = blankEnd(text, 0); at < text.length; at = blankEnd(text, at)) {
    const end = tokenEnd(text, at);
    const next: Awaited | null = end === null ? null : after(awaited, text[at]!, open);
    if (next === null || end === null) return { reason: 'syntax', at };
    if (open.length > DEEPEST) return { reason: 'depth', at };
    awaited = next;
    at = end;
  }
  return awaited === 'nothing' ? null : { reason: 'syntax', at: text.trimEnd().length };
}

const blankEnd = (text: string, at: number): number => at + (matchAt(BLANK, text, at) ?? 0);

/** Where the token that begins at a place ends; null if none does. */
function tokenEnd(text: string, at: number): number | null {
  if (text[at] === '"') return stringEnd(text, at);
  const length = matchAt(OTHER_TOKEN, text, at);
  return length === null ? null : at + length;
}

/** By hand: the pattern of a string may need more stack than there is. */
function stringEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length;) {
    if (text[at] === '"') return at + 1;
    const length = text[at] === '\\' ? matchAt(ESCAPE, text, at) : text[at]! < ' ' ? null : 1;
    if (length === null) return null;
    at += length;
  }
  return null;
}

/** How long the match of a sticky pattern at a place is; null if there is none. */
function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? null;
}

/** What may follow a token, by its first sign, where one of a kind was awaited; null if it may not stand there. */
function after(awaited: Awaited, token: string, open: ('{' | '[')[]): Awaited | null {
  const ends = (mark: string) => token === mark && awaited.endsWith('-or-end');
  if ((ends(']') && open.at(-1) === '[') || (ends('}') && open.at(-1) === '{')) {
    open.pop();
    return open.length === 0 ? 'nothing' : 'comma-or-end';
  }
  switch (awaited) {
    case 'key':
    case 'key-or-end':
      return token === '"' ? 'colon' : null;
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
  if (']},:'.includes(token)) return null;
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}
