import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';
import { listFiles } from './stamp.mjs';

/** The rooms of src, and those each may lean on directly; what these lean on is open to it too. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  time: [],
  graph: ['time'],
  measures: ['graph'],
  formats: ['graph'],
  words: ['graph'],
  scene: ['graph', 'measures', 'words'],
  picture: ['scene'],
  cli: ['picture', 'formats'],
  app: ['picture', 'formats'],
};

/** These run wherever JavaScript does: no Node, no page, no React. */
const PURE = ['time', 'graph', 'measures', 'formats', 'words', 'scene', 'picture'];
const NOT_PURE = /^node:|^react|^@?cytoscape|^@fontsource|\.css$/;

/** One word in a file that names another file or a package. */
export interface Import {
  /** Path of the file, from the project's folder, with forward slashes. */
  readonly file: string;
  /** As written; null where it is computed, so that nobody can tell. */
  readonly names: string | null;
}

/** Every way a file can name another: imports, of types too, re-exports, `import()`, workers. */
export function importsOf(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text);
  const fault = errors[0];
  if (fault !== undefined) throw new Error(`${file} cannot be parsed: ${fault.message}`);
  const found: Import[] = [];
  walk(program, (node) => {
    const source = sourceIn(node);
    if (source === undefined) return;
    const names = isNode(source) && typeof source.value === 'string' ? source.value : null;
    found.push({ file, names });
  });
  return found;
}

interface AnyNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function walk(value: unknown, visit: (node: AnyNode) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (isNode(value)) {
    visit(value);
    for (const inner of Object.values(value)) walk(inner, visit);
  }
}

/** The part of a node that names another file: undefined if it names none. */
function sourceIn(node: AnyNode): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node['source'] ?? undefined;
    case 'NewExpression':
    case 'CallExpression':
      return sourceInCall(node);
    default:
      return undefined;
  }
}

/** `new URL('./worker.ts', import.meta.url)` names a file; `require` and globs tell nobody what. */
function sourceInCall(node: AnyNode): unknown {
  const { callee, arguments: words } = node;
  if (!isNode(callee) || !Array.isArray(words)) return undefined;
  if (callee['name'] === 'URL' && JSON.stringify(words[1] ?? null).includes('MetaProperty')) {
    return words[0];
  }
  const isGlob = isNode(callee['object']) && callee['object'].type === 'MetaProperty';
  return callee['name'] === 'require' || isGlob ? null : undefined;
}

/** What is wrong with the imports of one file, in sentences; empty if nothing is. */
export function faultsOf({ file, names }: Import): string[] {
  if (isTest(file)) return [];
  const room = roomOf(file);
  if (room === null)
    return [`${file} stands in none of the rooms: ${Object.keys(ROOMS).join(', ')}`];
  if (names === null)
    return [`${file} computes what it imports, so its direction cannot be checked`];
  if (!names.startsWith('.')) {
    if (PURE.includes(room) && NOT_PURE.test(names)) return [`${file} must stay pure: ${names}`];
    if (room === 'app' && names.startsWith('node:')) return [`${file} runs in a page: ${names}`];
    if (room === 'time') return [`${file} must import nothing: ${names}`];
    return [];
  }
  const target = targetOf({ file, names });
  const other = roomOf(target);
  if (isTest(target)) return [`${file} imports a test: ${names}`];
  if (other === null)
    return target.startsWith('node_modules/') ? [] : [`${file} leaves src: ${names}`];
  if (other !== room && !reach(room).has(other))
    return [`${file}: ${room} must not import ${other}`];
  return [];
}

/** Loops of files that import each other, each as a list of files that ends where it began. */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const one of imports) {
    if (!one.names?.startsWith('.')) continue;
    next.set(one.file, [...(next.get(one.file) ?? []), targetOf(one)]);
  }
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at !== -1) cycles.push([...path.slice(at), file]);
    if (at !== -1 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}

/** All imports of the files below src, those of tests too. */
export function readImports(root: string): Import[] {
  return listFiles(root, ['src'], (file) => /\.(ts|tsx|mjs|js)$/.test(file)).flatMap((file) =>
    importsOf(file, readFileSync(join(root, file), 'utf8')),
  );
}

function targetOf({ file, names }: Import): string {
  return posix.join(posix.dirname(file), names ?? '').replace(/\?.*$/, '');
}

function roomOf(file: string): string | null {
  const room = /^src\/([^/]+)\//.exec(file)?.[1];
  return room !== undefined && room in ROOMS ? room : null;
}

/** Tests, and what only they use, which stands in folders named `testing`. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(file);
}

function reach(room: string): Set<string> {
  const open = new Set(ROOMS[room]);
  for (const one of open) for (const further of ROOMS[one] ?? []) open.add(further);
  return open;
}
