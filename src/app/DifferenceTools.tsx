import type { Language } from '../graph/dataset.ts';
import type { Difference } from '../graph/diff.ts';
import type { Choice } from '../scene/choice.ts';
import type { PairPicture } from '../scene/pairpicture.ts';
import type { Plan } from '../scene/plan.ts';
import { sayIn } from '../words/messages.ts';
import { Compared } from './Compared.tsx';
import { Fold } from './Fold.tsx';
import { Kept } from './Kept.tsx';
import type { Stand } from './useStaging.ts';
import { Stages } from './view/Stages.tsx';

/** What can be done with a difference: leave out what is kept, draw pairs instead, play it in stages; on a phone, all but the last folded. */
export function DifferenceTools(props: {
  readonly language: Language;
  readonly plan: Plan;
  readonly choice: Choice;
  readonly difference: Difference;
  readonly pairs: PairPicture | null;
  readonly staging: Stand['staging'];
  readonly onStage: Stand['onStage'];
  readonly choose: (part: Partial<Choice>) => void;
}) {
  const { language, plan, choice, difference, pairs, staging, onStage, choose } = props;
  // Where nothing differs there are no stages to play.
  const isStill = difference.changes.length === 0 && difference.nodes.length === 0;
  return (
    <>
      <div className="difference-tools">
        <Fold name={sayIn(language)('difference.options')}>
          <Kept kept={choice.kept} language={language} onKept={(kept) => choose({ kept })} />
          <Compared
            compare={choice.compare}
            language={language}
            onCompare={(compare) => choose({ compare })}
          />
        </Fold>
        {pairs || isStill ? null : (
          <Stages {...{ language, plan, difference, staging, onStage }} theme={choice.theme} />
        )}
      </div>
      {pairs && pairs.limit !== null ? (
        <p className="difference-limit">
          {pairs.limit}
          {choice.focus === null ? ` ${sayIn(language)('pairs.advice')}` : null}
        </p>
      ) : null}
    </>
  );
}
