import { useCallback, useEffect, useMemo } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Difference } from '../../graph/diff.ts';
import { STAGES } from '../../graph/stages.ts';
import type { ThemeName } from '../../scene/choice.ts';
import type { Plan } from '../../scene/plan.ts';
import { faded } from '../../scene/fade.ts';
import { stageFrames } from '../../scene/stages.ts';
import { sayIn } from '../../words/messages.ts';
import type { Staged, Staging } from '../useStaging.ts';

/** How long a stage stands while it plays, in ms. */
const REST = 1600;

/**
 * A difference played in stages: what ended fades out, then statuses change, then what began fades
 * in. It can be paused and stepped; where the reader wants less motion it only steps.
 */
export function Stages(props: {
  readonly plan: Plan;
  readonly theme: ThemeName;
  readonly difference: Difference;
  readonly staging: Staging | null;
  readonly language: Language;
  readonly onStage: (staged: Staged | null) => void;
}) {
  const { language, plan, theme, difference, staging, onStage } = props;
  const say = sayIn(language);
  const frames = useMemo(() => stageFrames(plan, theme, difference), [plan, theme, difference]);
  const last = STAGES.length - 1;
  const put = useCallback(
    (at: number, playing: boolean) => {
      const staging = { at, stage: STAGES[at]!, playing };
      onStage({ staging, frame: frames[at]!, fade: faded });
    },
    [frames, onStage],
  );
  useEffect(() => {
    if (!staging?.playing) return undefined;
    const timer = setTimeout(() => {
      const at = Math.min(last, staging.at + 1);
      put(at, at < last);
    }, REST);
    return () => clearTimeout(timer);
  }, [staging, last, put]);
  // At other places, as when the window has another size, the stage is drawn anew.
  useEffect(() => {
    if (staging) put(staging.at, staging.playing);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- whoever puts the stage has its frame
  }, [frames]);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const step = () => {
    const at = staging && staging.at < last ? staging.at + 1 : 0;
    put(at, false);
  };
  const play = () => {
    const at = staging && (staging.playing || staging.at < last) ? staging.at : 0;
    put(at, staging?.playing !== true);
  };
  return (
    <div className="stages" role="group" aria-label={say('stages.name')}>
      {isStill ? null : (
        <button type="button" onClick={play}>
          {say(staging?.playing ? 'stages.pause' : 'stages.play')}
        </button>
      )}
      <button type="button" onClick={step}>
        {say('stages.step')}
      </button>
      {staging ? (
        <>
          <button type="button" onClick={() => onStage(null)}>
            {say('stages.end')}
          </button>
          <ol>
            {STAGES.map((stage, at) => (
              <li key={stage} aria-current={at === staging.at ? 'step' : undefined}>
                {say(`stages.at.${stage}`)}
              </li>
            ))}
          </ol>
          <span className="unseen" aria-live={staging.playing ? 'off' : 'polite'}>
            {say(`stages.at.${staging.stage}`)}
          </span>
        </>
      ) : null}
    </div>
  );
}
