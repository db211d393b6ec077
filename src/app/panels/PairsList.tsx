import { useMemo, useState } from 'react';
import { pairsCsv, pairsJson } from '../../formats/pairs.ts';
import { pairDiffOf } from '../../graph/pairs.ts';
import { pairsMarkdown } from '../../words/changetext.ts';
import { focusOf } from '../../scene/cast.ts';
import { pairSides } from '../../scene/subject.ts';
import { type PairList, pairList, pairSentences } from '../../words/pairs.ts';
import { Takeaway } from './Takeaway.tsx';
import { useReading } from './reading.ts';

/** How many pairs a section shows before more are asked for. */
const FIRST = 60;

/** Who shares a bloc with whom on both sides, of what is shown; each pair in a sentence that shows it in the picture. */
export function PairsList({ notes }: { readonly notes: readonly string[] }) {
  const { network, choice, language, say, selection } = useReading();
  const actor = focusOf(choice);
  const asked = JSON.stringify({ ...choice, selected: null, path: null });
  const pairs = useMemo(
    () => pairDiffOf(...pairSides(network, choice)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is selected changes no pair
    [network, asked],
  );
  const list = useMemo(() => pairList(pairs, language, actor), [pairs, language, actor]);
  return (
    <>
      <p>{list.headline}</p>
      <p className="changes-sums">{list.sums}</p>
      {choice.view === 'diff' || pairs.pairs.length === 0 ? null : (
        <button type="button" onClick={() => selection.choose({ view: 'diff' })}>
          {say('pairs.draw')}
        </button>
      )}
      {pairs.pairs.length === 0 ? null : (
        <Takeaway
          name="pairs"
          copy={() => pairsMarkdown(list, notes)}
          files={{
            csv: () => pairsCsv(pairsJson(pairs, language), pairSentences(list)),
            md: () => pairsMarkdown(list, notes),
          }}
        />
      )}
      {list.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </>
  );
}

function Section({ section }: { readonly section: PairList['sections'][number] }) {
  const { choice, say, selection } = useReading();
  const [most, setMost] = useState(FIRST);
  const rest = section.pairs.length - most;
  return (
    <details className="changes-section" open={section.id !== 'kept'}>
      <summary>
        {section.name} <span>{section.pairs.length}</span>
      </summary>
      <ul>
        {section.pairs.slice(0, most).map(({ first, second, sentence, change }) => (
          <li key={`${first} ${second}`} className={change}>
            <button
              type="button"
              className="lead"
              aria-pressed={isShown([first, second], choice.path)}
              onClick={() => selection.choose({ path: [first, second], selected: null })}
            >
              {sentence}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className="link" onClick={() => setMost(section.pairs.length)}>
          {say('table.more', { count: rest })}
        </button>
      ) : null}
    </details>
  );
}

/** Whether a pair is that whose ways stand out. */
const isShown = (
  [first, second]: readonly [string, string],
  path: readonly [string, string] | null,
): boolean => path?.[0] === first && path[1] === second;
