import { useEffect, useMemo } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Difference } from '../../graph/diff.ts';
import { STAGES } from '../../graph/stages.ts';
import type { ThemeName } from '../../scene/choice.ts';
import type { Frame } from '../../scene/frame.ts';
import type { Plan } from '../../scene/plan.ts';
import { stageFrames } from '../../scene/stages.ts';
import { sayIn } from '../../words/messages.ts';

/** How long a stage stands while it plays, in ms. */
const REST = 1600;

/** At which stage a transition stands, and whether it goes on by itself; it passes, and is no history. */
export type Staging = { readonly at: number; readonly playing: boolean };

/**
 * A difference played in stages: what ended goes, then statuses change, then what began comes. It
 * can be paused and stepped; where the reader wants less motion it only steps.
 */
export function Stages(props: {
  readonly plan: Plan;
  readonly theme: ThemeName;
  readonly difference: Difference;
  readonly staging: Staging | null;
  readonly language: Language;
  readonly onStage: (staging: Staging | null, frame: Frame | null) => void;
}) {
  const { language, plan, theme, difference, staging, onStage } = props;
  const say = sayIn(language);
  const frames = useMemo(() => stageFrames(plan, theme, difference), [plan, theme, difference]);
  const last = STAGES.length - 1;
  useEffect(() => {
    if (!staging?.playing) return undefined;
    const timer = setTimeout(() => {
      const at = staging.at + 1;
      if (at > last) onStage({ at: last, playing: false }, frames[last]!);
      else onStage({ at, playing: at < last }, frames[at]!);
    }, REST);
    return () => clearTimeout(timer);
  }, [staging, frames, last, onStage]);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const step = () => {
    const at = staging && staging.at < last ? staging.at + 1 : 0;
    onStage({ at, playing: false }, frames[at]!);
  };
  const play = () =>
    staging?.playing
      ? onStage({ ...staging, playing: false }, frames[staging.at]!)
      : staging && staging.at < last
        ? onStage({ ...staging, playing: true }, frames[staging.at]!)
        : onStage({ at: 0, playing: true }, frames[0]!);
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
          <button type="button" onClick={() => onStage(null, null)}>
            {say('stages.end')}
          </button>
          <span aria-live={staging.playing ? 'off' : 'polite'}>
            {say(`stages.at.${STAGES[staging.at]!}`)}
          </span>
        </>
      ) : null}
    </div>
  );
}
