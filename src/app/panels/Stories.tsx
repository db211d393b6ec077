import { storiesOf, storyChoice } from '../../scene/story.ts';
import { recallStep } from '../story/memory.ts';
import { useReading } from './reading.ts';

/** The guided tours of the data set: to begin one, or to go on where it was left. */
export function Stories() {
  const { network, choice, first, language, say, choose } = useReading();
  const known = recallStep();
  return [...storiesOf(network)].map(([story, steps]) => {
    const left = known?.story === story ? steps.find(({ step }) => step === known.step) : undefined;
    const begin = (step: (typeof steps)[number]) =>
      choose(storyChoice(network, first, { ...choice, language }, step));
    return (
      <section key={story} className="around">
        <button type="button" className="first" onClick={() => begin(steps[0]!)}>
          {say('story.begin', { count: steps.length })}
        </button>
        {left && left !== steps[0] ? (
          <button type="button" onClick={() => begin(left)}>
            {say('story.resume', { step: steps.indexOf(left) + 1 })}
          </button>
        ) : null}
      </section>
    );
  });
}
