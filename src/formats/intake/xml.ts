import { SaxesParser } from 'saxes';
import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';

/** An element of XML: names without prefix, and the line on which it begins. */
export type XmlElement = {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** The text directly in it. */
  text: string;
};

/** Elements within each other, and in all, beyond which a file is no graph. */
const DEEPEST = 100;
const MOST_ELEMENTS = 5_000_000;

/** Why a text was not read to its end. */
class Halt extends Error {
  readonly code: 'xml-syntax' | 'xml-limit';

  constructor(code: 'xml-syntax' | 'xml-limit') {
    super(code);
    this.code = code;
  }
}

/**
 * The root of a text in XML 1.0, or why there is none. Entities are the five of XML and numbers:
 * what a document type declares is not read, so nothing is fetched and nothing grows.
 */
export function readXml(
  text: string,
  file: string,
): { readonly root: XmlElement } | { readonly problem: Problem } {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: XmlElement[] = [];
  const found: { root: XmlElement | null } = { root: null };
  let count = 0;
  let line = 1;
  parser.on('error', () => {
    throw new Halt('xml-syntax');
  });
  parser.on('opentagstart', () => {
    ({ line } = parser);
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > MOST_ELEMENTS || open.length >= DEEPEST) throw new Halt('xml-limit');
    const named = Object.entries(attributes).map(
      ([key, value]) => [localName(key), value] as const,
    );
    const element = {
      name: localName(name),
      line,
      attributes: new Map(named),
      children: [],
      text: '',
    };
    if (open.length > 0) open.at(-1)!.children.push(element);
    else found.root = element;
    open.push(element);
  });
  const add = (part: string): void => {
    const element = open.at(-1);
    if (element && (element.text !== '' || part.trim() !== '')) element.text += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    return { problem: haltAt(error.code, text, file, parser) };
  }
  // A text without an element is no XML, which the parser says itself.
  return { root: found.root! };
}

/** `y:Label` is `Label`: prefixes are at the writer's will. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function haltAt(
  code: 'xml-syntax' | 'xml-limit',
  text: string,
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
): Problem {
  if (code === 'xml-limit')
    return problemOf(code, { file, row: line }, 'file-left-out', {
      depth: DEEPEST,
      limit: MOST_ELEMENTS,
    });
  const value =
    text
      .split('\n', line)
      .at(line - 1)
      ?.trim() ?? '';
  const place = value === '' ? { file, row: line } : { file, row: line, value };
  return problemOf(code, place, 'file-left-out', { place: column });
}

/** The children of an element by name. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** What is within an element at any depth, by name, in the order of the file. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === name ? [child, ...within(child, name)] : within(child, name),
  );
}

/** An attribute that is there and not blank. */
export function attribute(element: XmlElement, name: string): string | null {
  const value = element.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}
