import { type RefObject, useEffect, useRef } from 'react';
import { type Language, labelIn } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { stepOf, storiesOf, storyChoice } from '../../scene/story.ts';
import { directionOf, sayIn } from '../../words/messages.ts';
import { rememberStep } from './memory.ts';
import './story.css';

/** A guided tour, above the pictures: a step's title and text, the way to the next and back, and out. */
export function Story(props: {
  readonly language: Language;
  readonly network: Network;
  readonly first: Choice;
  readonly choice: Choice;
  readonly choose: (part: Partial<Choice>) => void;
}) {
  const { language, network, first, choice, choose } = props;
  const row = stepOf(network, choice);
  const text = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  const say = sayIn(language);
  const id = row ? `${row.story}:${row.step}` : null;
  useEffect(() => {
    if (id === null) return;
    rememberStep(id);
    // The step takes the focus, so that it is read, and the arrow keys lead on.
    text.current?.focus({ preventScroll: true });
  }, [id]);
  const steps = (row && storiesOf(network).get(row.story)) ?? [];
  const place = row ? steps.indexOf(row) : -1;
  const go = (to: number) => {
    const step = steps[to];
    if (step) choose(storyChoice(network, first, choice, step));
  };
  useKeysWithin(frame, (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const onwards = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const ways: Readonly<Record<string, number>> = {
      ArrowRight: onwards === 'ArrowRight' ? 1 : -1,
      ArrowLeft: onwards === 'ArrowLeft' ? 1 : -1,
      PageDown: 1,
      PageUp: -1,
    };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    go(place + way);
  });
  if (!row) return null;
  return (
    <section className="story" aria-label={say('story.label')} ref={frame}>
      <div ref={text} tabIndex={-1}>
        <p className="story-step">{say('story.step', { step: place + 1, count: steps.length })}</p>
        <h2>{labelIn(row.title, language)}</h2>
        <p>{labelIn(row.text, language)}</p>
      </div>
      <div className="story-ways">
        <button type="button" aria-disabled={place === 0} onClick={() => go(place - 1)}>
          {say('story.previous')}
        </button>
        <button
          type="button"
          className="first"
          onClick={() =>
            place === steps.length - 1 ? choose({ story: null, step: 0 }) : go(place + 1)
          }
        >
          {say(place === steps.length - 1 ? 'story.end' : 'story.next')}
        </button>
        {place === steps.length - 1 ? null : (
          <button type="button" onClick={() => choose({ story: null, step: 0 })}>
            {say('story.leave')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Keys that are pressed while the focus is within an element. */
function useKeysWithin(
  frame: RefObject<HTMLElement | null>,
  press: (event: KeyboardEvent) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  });
}
