import { useMemo, useState } from 'react';
import { pairsCsv, pairsJson } from '../../formats/pairs.ts';
import type { Difference } from '../../graph/diff.ts';
import { pairDiffOf } from '../../graph/pairs.ts';
import { pairsMarkdown } from '../../words/changetext.ts';
import { type PairList, pairList } from '../../words/pairs.ts';
import { Takeaway } from './Takeaway.tsx';
import { useReading } from './reading.ts';

/** How many pairs a section shows before more are asked for. */
const FIRST = 60;

/** Who shares a bloc with whom on both sides, of what is shown; each pair in a sentence. */
export function PairsList(props: {
  readonly difference: Difference;
  readonly notes: readonly string[];
}) {
  const { difference, notes } = props;
  const { language } = useReading();
  const pairs = useMemo(() => pairDiffOf(difference.from, difference.to), [difference]);
  const list = useMemo(() => pairList(pairs, language), [pairs, language]);
  return (
    <>
      <p>{list.headline}</p>
      <p className="changes-sums">{list.sums}</p>
      {pairs.pairs.length === 0 ? null : (
        <Takeaway
          name="pairs"
          copy={() => pairsMarkdown(list, notes)}
          files={{
            csv: () => pairsCsv(pairsJson(pairs, language), sentencesOf(list)),
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

function sentencesOf({ sections }: PairList) {
  const sentences = new Map(
    sections.flatMap(({ pairs }) =>
      pairs.map(({ first, second, sentence }) => [`${first} ${second}`, sentence] as const),
    ),
  );
  return ({ first, second }: { readonly first: string; readonly second: string }) =>
    sentences.get(`${first} ${second}`) ?? '';
}

function Section({ section }: { readonly section: PairList['sections'][number] }) {
  const { say } = useReading();
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
            {sentence}
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
