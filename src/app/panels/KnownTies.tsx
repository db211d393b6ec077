import type { KnownSpell, KnownTie } from '../../scene/dossier.ts';
import { useReading } from './reading.ts';
import { TieGroups } from './TieGroups.tsx';

/** An actor's ties of one family: those on the dates in view, then, folded, all others. */
export function KnownTies(props: {
  readonly ties: readonly KnownTie[];
  /** Which of those in view are to be listed. */
  readonly shown: (tie: KnownTie) => boolean;
}) {
  const { say, sides } = useReading();
  const isLive = ({ number }: KnownSpell) => sides.some(({ live }) => live.has(number));
  const now = props.ties.filter(({ spells }) => spells.some(isLive));
  const others = props.ties.filter((tie) => !now.includes(tie));
  return (
    <>
      <TieGroups ties={now.filter(props.shown)} listed={isLive} />
      {others.length === 0 ? null : (
        <details className="others">
          <summary>{say('panel.elsewhen', { count: others.length })}</summary>
          <TieGroups ties={others} listed={() => true} />
        </details>
      )}
    </>
  );
}
