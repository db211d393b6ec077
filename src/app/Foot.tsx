import type { Difference } from '../graph/diff.ts';
import { labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { commaList, isolated, sayIn } from '../words/messages.ts';
import { Method } from './Method.tsx';
import { Status } from './Status.tsx';

/** The last line of the page: what is shown in words, which data these are, and how they were made. */
export function Foot(props: {
  readonly network: Network;
  readonly settled: Difference;
  readonly choice: Choice;
}) {
  const { network, settled, choice } = props;
  const { language } = choice;
  const { id, title, version, licence } = network.dataset.description;
  const number = version === null ? [] : [isolated(version, language)];
  const told = [
    ...number.map((version) => sayIn(language)('page.data-line', { version })),
    ...(licence === null ? [] : [isolated(licence, language)]),
  ];
  return (
    <div className="foot">
      <Status difference={settled} single={choice.view === 'one'} language={language} />
      <p className="data">
        <span className="data-title">{labelIn(title, language) || id}</span>
        {told.length === 0 ? null : (
          <>
            <span className="data-title"> – </span>
            {commaList(told, language)}
          </>
        )}
      </p>
      <Method language={language} network={network} />
    </div>
  );
}
