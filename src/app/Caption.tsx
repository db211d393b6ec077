import type { Language } from '../graph/dataset.ts';
import type { Lens } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { periodsOf } from '../scene/periods.ts';
import { periodWords } from '../words/dates.ts';
import { lensWords } from '../words/lens.ts';
import { sayIn } from '../words/messages.ts';
import { Account } from './Account.tsx';
import { accountSources } from './accounts.ts';

/** Above a picture: the date or dates it is of, each with whose word counts there. */
export function Caption(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly sides: readonly ('A' | 'B')[];
  /** How much the picture shows; null where that is told elsewhere. */
  readonly counts: string | null;
  readonly onChoose: (part: Partial<Choice>) => void;
}) {
  const { network, choice, sides, counts, onChoose } = props;
  const { language, lens, lensVs, view } = choice;
  const sources = accountSources(network, [lens, lensVs]);
  const [first, second] = periodsOf(choice);
  const own = {
    A: { period: first, lens, onLens: (lens: Choice['lens']) => onChoose({ lens }) },
    B: { period: second, lens: lensVs, onLens: (lensVs: Choice['lens']) => onChoose({ lensVs }) },
  };
  return (
    <div className="caption">
      {sides.map((side) => {
        const { period, ...account } = own[side];
        return (
          <div key={side}>
            <p>
              {view === 'one' ? null : <b className="letter">{side}</b>}
              {periodWords(period, language)}
            </p>
            {choice.embed ? (
              <Told lens={account.lens} {...{ network, language }} />
            ) : (
              <Account
                {...account}
                {...{ sources, language }}
                name={sayIn(language)('page.account')}
                side={view === 'one' ? null : side}
              />
            )}
          </div>
        );
      })}
      {counts === null ? null : <span className="caption-counts">{counts}</span>}
    </div>
  );
}

/** Whose word counts, where it cannot be chosen: the compiled record goes without saying. */
function Told(props: {
  readonly lens: Lens;
  readonly network: Network;
  readonly language: Language;
}) {
  const { lens, network, language } = props;
  if (lens.kind === 'record') return null;
  return <span className="account">{lensWords(lens, network.dataset, language)}</span>;
}
