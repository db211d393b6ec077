import { snapshotOf } from '../../src/graph/snapshot.ts';
import type { Day } from '../../src/time/day.ts';
import { dayPeriod } from '../../src/time/spell.ts';
import type { Answer, World } from './stage.ts';

/** What is to be drawn on each of a row of days, as the model has it. */
export function answersOf(world: World, days: readonly Day[]): Answer[] {
  const answers: Answer[] = [];
  for (const day of days) answers.push(answerOn(world, day, answers.at(-1)));
  return answers;
}

function answerOn({ plan, view, shown }: World, day: Day, before: Answer | undefined): Answer {
  const presences = new Map<number, boolean>();
  for (const { key, relationPresence } of shown(snapshotOf(view, dayPeriod(day))).ties) {
    const place = plan.lineOf.get(key);
    if (place !== undefined) presences.set(place, relationPresence === 'possible');
  }
  const lines = [...presences.keys()].sort((a, b) => a - b);
  const possible = new Set(lines.filter((place) => presences.get(place)));
  const last = new Set(before?.lines);
  return {
    day,
    lines,
    possible,
    came: lines.filter((place) => !last.has(place)),
    went: [...last].filter((place) => !presences.has(place)),
    turned: lines.filter(
      (place) => last.has(place) && before?.possible.has(place) !== possible.has(place),
    ),
  };
}

/** Throws unless a candidate drew the ties of an answer, each once, and no other. */
export function checkDrawn(name: string, drawn: Iterable<number> | null, answer: Answer): void {
  if (drawn === null) return;
  const found = [...drawn].sort((a, b) => a - b);
  if (found.length === answer.lines.length && found.every((line, at) => line === answer.lines[at]))
    return;
  throw new Error(
    `${name} drew ${found.length} ties on day ${answer.day} where the model has ${answer.lines.length}, or not the same.`,
  );
}
