import type { Actor } from '../../graph/dataset.ts';
import type { Choice } from '../../scene/choice.ts';
import { STEPS } from '../../scene/reach.ts';
import { shownTogether } from '../../scene/shown.ts';
import './around.css';
import { useReading } from './reading.ts';

/** What to look at from an actor: who is around it, whether it stays, and itself where it is hidden. */
export function Around({ actor }: { readonly actor: Actor }) {
  const { choice, say, sides, choose, selection } = useReading();
  const { focus, pin } = choice;
  const shown = shownTogether(
    sides.map(({ snapshot }) => snapshot),
    choice,
  );
  const isShown = shown.some(({ nodes }) => nodes.some(({ node }) => node.id === actor.id));
  const isThere = sides.some(({ snapshot }) =>
    snapshot.nodes.some(({ node }) => node.id === actor.id),
  );
  const isPinned = pin.includes(actor.id);
  return (
    <div className="around" role="group" aria-label={say('around.label')}>
      {!isShown && isThere ? (
        <button type="button" className="first" onClick={() => choose(showing(choice, actor))}>
          {say('around.show')}
        </button>
      ) : null}
      {STEPS.map((steps) => {
        const isOn = focus === actor.id && choice.steps === steps && choice.layout !== 'rings';
        return (
          <button
            key={steps}
            type="button"
            aria-pressed={isOn}
            onClick={() =>
              choose(
                isOn
                  ? { focus: null, steps: 1 }
                  : {
                      focus: actor.id,
                      steps,
                      ...(choice.layout === 'rings' ? { layout: 'network' as const } : {}),
                    },
              )
            }
          >
            {say('around.steps', { count: steps })}
          </button>
        );
      })}
      <button
        type="button"
        aria-pressed={isPinned}
        onClick={() =>
          choose({ pin: isPinned ? pin.filter((id) => id !== actor.id) : [...pin, actor.id] })
        }
      >
        {say('around.pin')}
      </button>
      <button type="button" onClick={() => selection.select(actor.id, { page: 'details' })}>
        {say('details.open')}
      </button>
    </div>
  );
}

/** What makes an actor seen: nothing hides it any more, a bloc is drawn, and it stays without a tie too. */
function showing({ hide, blocs, pin, focus }: Choice, { id, kind }: Actor): Partial<Choice> {
  const by = [id, `kind:${kind}`, `bloc:${id}`];
  return {
    hide: hide.filter((entry) => !by.includes(entry)),
    pin: [...pin, id],
    focus: focus === id ? focus : null,
    ...(kind === 'bloc' && (blocs[id] ?? 'off') === 'off'
      ? { blocs: { ...blocs, [id]: 'spokes' as const } }
      : {}),
  };
}
