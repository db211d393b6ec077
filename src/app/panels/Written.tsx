import type { Actor, Language, Tie } from '../../graph/dataset.ts';
import { directionOf } from '../../words/messages.ts';
import { noteIn } from '../../words/names.ts';
import { useReading } from './reading.ts';

/** A text in the language it is written in; where that is not the reader's, it is said. */
export function Written(props: { readonly in: Language; readonly children: string }) {
  const { language, say } = useReading();
  const { in: written, children } = props;
  if (written === language) return children;
  return (
    <>
      <bdi lang={written} dir={directionOf(written)}>
        {children}
      </bdi>{' '}
      <span className="written">({say(`panel.written.${written}`)})</span>
    </>
  );
}

/** What is noted of an actor or a tie: in the reader's language where the data set has it. */
export function Remark({ of: row }: { readonly of: Actor | Tie }) {
  const { language } = useReading();
  return row.note === null ? null : (noteIn(row, language) ?? <Noted>{row.note}</Noted>);
}

/** Words, and not the sign of a paragraph such as "P10" or "art. 3". */
const WORDS = /\p{Ll}{4}/u;

/** A note or a place in a source that a data set has in English only. */
export function Noted({ children }: { readonly children: string }) {
  if (!WORDS.test(children)) return <bdi>{children}</bdi>;
  return <Written in="en">{children}</Written>;
}
