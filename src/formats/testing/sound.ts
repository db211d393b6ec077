import type { Problem } from '../../graph/problem.ts';
import { PROBLEM_CODES, type ProblemCode } from '../codes.ts';
import { bytesOf } from '../text.ts';

/** Lines as a file, with CR LF. */
export const lines = (...texts: readonly string[]): string => `${texts.join('\r\n')}\r\n`;

/** A small data set without a fault. */
export const SOUND: Readonly<Record<string, string>> = {
  'dataset.json': '{ "id": "example", "title": "Example" }',
  'nodes.csv': lines(
    'id,kind,label_en',
    'peru,country,Peru',
    'venezuela,country,Venezuela',
    'lima-group,bloc,Lima Group',
  ),
  'relations.csv': lines(
    'id,family,sign,directed,label_en',
    'member-of,membership,1,yes,member of',
    'borders,other,0,no,borders',
  ),
  'ties.csv': lines(
    'id,source,relation,target,start,end',
    'peru-lima,peru,member-of,lima-group,2017-08-08,..',
  ),
  'sources.csv': lines('id,kind,title', '003,document,A report'),
};

/** The sound data set with some files changed, or taken away by null, as bytes. */
export function filesWith(
  changes: Readonly<Record<string, string | Uint8Array | null>>,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries({ ...SOUND, ...changes }))
    if (content !== null) files.set(name, typeof content === 'string' ? bytesOf(content) : content);
  return files;
}

/** Some faulty files, and every problem that they must give. */
export type Example = {
  readonly code: ProblemCode;
  /** What is wrong, if the code alone does not say. */
  readonly title?: string;
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly problems: readonly Problem[];
};

/** A problem as an example expects it; what is not given is null, {} or the row left out. */
export function told(
  code: ProblemCode,
  given: Partial<Omit<Problem, 'severity' | 'code'>> & Pick<Problem, 'file'>,
): Problem {
  return {
    severity: PROBLEM_CODES[code].severity,
    row: null,
    column: null,
    value: null,
    code,
    details: {},
    done: 'row-left-out',
    ...given,
  };
}
