import { type Dispatch, useMemo, useState } from 'react';
import type { Snapshot } from '../graph/snapshot.ts';
import type { Choice } from '../scene/choice.ts';
import { type Subject, snapshotsOf } from '../scene/subject.ts';
import { coveredDay } from '../scene/covered.ts';
import { nearestDay, unhidden } from '../scene/wayout.ts';
import type { Day } from '../time/day.ts';
import { dayWords } from '../words/dates.ts';
import { sayIn } from '../words/messages.ts';
import { coverageNotes, emptyNote } from '../words/notes.ts';
import type { Action } from './state.ts';

type Way = { readonly text: string; readonly action: Action };

/** Where pictures show nobody, or a date that the data do not cover: why, and ways on. */
export function Empty(props: {
  readonly language: Choice['language'];
  readonly choice: Choice;
  readonly first: Choice;
  readonly subject: Subject;
  readonly canUndo: boolean;
  readonly dispatch: Dispatch<Action>;
}) {
  const { language, choice, first, subject, canUndo, dispatch } = props;
  const say = sayIn(language);
  const told = useMemo(() => tellOf(choice, first, subject), [choice, first, subject]);
  const text = told.notes.join(' ');
  const [declined, decline] = useState('');
  if (text === '' || text === declined) return null;
  const undo: Way = { text: say('page.undo'), action: { type: 'undo' } };
  const ways = told.isEmpty && canUndo ? [...told.ways, undo] : told.ways;
  return (
    <div className="calmer empty" role="note" data-empty={told.isEmpty}>
      <span>{text}</span>
      {ways.map(({ text, action }) => (
        <button key={text} type="button" onClick={() => dispatch(action)}>
          {text}
        </button>
      ))}
      {told.isEmpty ? null : (
        <button type="button" className="quiet" onClick={() => decline(text)}>
          {say('calmer.dismiss')}
        </button>
      )}
    </div>
  );
}

function tellOf(choice: Choice, first: Choice, subject: Subject) {
  const { language } = choice;
  const say = sayIn(language);
  const snapshots = snapshotsOf(subject);
  const isEmpty = snapshots.every(({ nodes }) => nodes.length === 0);
  const notes = snapshots.flatMap((snapshot) => coverageNotes(snapshot, language));
  const ways: Way[] = [];
  const lead = (text: 'empty.nearest' | 'empty.covered', days: readonly (Day | null)[]): void => {
    const part = datesIn(choice, snapshots, days);
    const date = days.find((day) => day !== null);
    if (part && date !== undefined && date !== null)
      ways.push({
        text: say(text, { date: dayWords(date, language) }),
        action: { type: 'choose', part },
      });
  };
  if (isEmpty) {
    const [{ view, period }] = snapshots as [Snapshot];
    const part = unhidden(view, choice, first, period.from);
    notes.push(part ? say('empty.hidden') : emptyNote(snapshots[0]!, language));
    if (part) ways.push({ text: say('empty.all'), action: { type: 'choose', part } });
    lead(
      'empty.nearest',
      snapshots.map((one) => nearestDay(one.view, choice, one.period.from)),
    );
  } else if (notes.length > 0)
    lead(
      'empty.covered',
      snapshots.map((one) => coveredDay(one.view, one.period.from)),
    );
  return { isEmpty, notes: [...new Set(notes)], ways };
}

/** The part of a choice that goes to other dates; null where there is none to go to, or a strip has its own. */
function datesIn(
  { view }: Choice,
  snapshots: readonly Snapshot[],
  days: readonly (Day | null)[],
): Partial<Choice> | null {
  if (view === 'strip' || days.every((day) => day === null)) return null;
  const [at, vs] = days.map((day, side) => day ?? snapshots[side]!.period.from);
  return view === 'one' ? { at: at! } : { at: at!, vs: vs! };
}
