import { type Dispatch, useMemo, useState } from 'react';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { type Calmer as Way, calmerOf } from '../scene/density.ts';
import { commaList, isolated, sayIn } from '../words/messages.ts';
import { familyName, shortNameOf } from '../words/names.ts';
import type { Action } from './state.ts';
import type { OnScreen } from './usePictures.ts';

/** So many blocs are named; of more, only how many. */
const NAMED = 4;

/** Where more is drawn than can be read: why, and a calmer way, one click away. */
export function Calmer(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly onScreen: OnScreen;
  readonly dispatch: Dispatch<Action>;
}) {
  const { network, choice, onScreen, dispatch } = props;
  const { language, layout, blocs, hide } = choice;
  const { panels } = onScreen;
  const way = useMemo(() => {
    const [frame] = panels?.frames ?? [];
    return panels && frame ? calmerOf(panels.plan, frame, { layout, blocs, hide }) : null;
  }, [panels, layout, blocs, hide]);
  // Who has said that it may stay is asked again only when something else would help.
  const asked = way === null ? '' : `${way.why} ${way.blocs.length} ${way.family ?? ''}`;
  const [declined, decline] = useState('');
  if (way === null || asked === declined) return null;
  const say = sayIn(language);
  return (
    <div className="calmer" role="note">
      <span>{say(`calmer.${way.why}`)}</span>
      <button type="button" onClick={() => dispatch({ type: 'choose', part: way.part })}>
        {wayWords(network, way, language)}
      </button>
      <button type="button" className="quiet" onClick={() => decline(asked)}>
        {say('calmer.dismiss')}
      </button>
    </div>
  );
}

function wayWords(
  { dataset, nodeNumber }: Network,
  { blocs, family }: Way,
  language: Choice['language'],
): string {
  const say = sayIn(language);
  if (family !== null)
    return say('calmer.family', {
      family: isolated(familyName(family, language, dataset.description), language),
    });
  if (blocs.length > NAMED) return say('calmer.many', { count: blocs.length });
  const names = blocs.map((id) => shortNameOf(dataset.nodes[nodeNumber.get(id)!]!, language));
  return say('calmer.badges', { blocs: commaList(names, language) });
}
