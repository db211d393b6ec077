import { expect } from 'vitest';
import { run } from '../run.ts';

/** The bundled data of Latin America, asked on the command line. */

type Answered = {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
  readonly status: string | null;
  readonly presence: string;
  readonly contested: string | null;
};

const answers = new Map<string, Promise<readonly Answered[]>>();

/** The ties of a day, as `snapshot latin-america --at DAY --format json` answers. */
export function tiesAt(day: string, lens?: string): Promise<readonly Answered[]> {
  const key = `${day} ${lens ?? ''}`;
  const known = answers.get(key);
  if (known) return known;
  const asked = ask(day, lens);
  answers.set(key, asked);
  return asked;
}

async function ask(day: string, lens: string | undefined): Promise<readonly Answered[]> {
  let output = '';
  const lensArgs = lens === undefined ? [] : ['--lens', lens];
  const code = await run(
    ['snapshot', 'latin-america', '--at', day, '--format', 'json', ...lensArgs],
    {
      output: (text) => {
        output += text;
      },
      message: (line) => {
        throw new Error(line);
      },
    },
  );
  expect(code).toBe(0);
  return JSON.parse(output).ties;
}

/** What stands between two actors on a day: "status presence contested", or "absent". */
export async function between(
  source: string,
  relation: string,
  target: string,
  day: string,
  lens?: string,
): Promise<string> {
  const ties = (await tiesAt(day, lens)).filter(
    (tie) => tie.source === source && tie.relation === relation && tie.target === target,
  );
  if (ties.length === 0) return 'absent';
  return ties
    .map(({ status, presence, contested }) =>
      [status, presence, contested].filter((part) => part !== null).join(' '),
    )
    .toSorted()
    .join('; ');
}

/** What stands between an actor and a bloc on a day. */
export const member = (who: string, bloc: string, day: string, lens?: string) =>
  between(who, 'member-of', bloc, day, lens);

/** Days through the whole coverage, a good month apart. */
export const MONTHS = Array.from({ length: 60 }, (_, step) => {
  const months = 2017 * 12 + Math.floor(step * 1.4);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-15`;
});

/** Asks on days all through the coverage. */
export async function never(source: string, relation: string, target: string): Promise<void> {
  for (const day of MONTHS) expect(await between(source, relation, target, day)).toBe('absent');
}
