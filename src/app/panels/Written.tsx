import type { Language } from '../../graph/dataset.ts';
import { directionOf } from '../../words/messages.ts';
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

/** Words, and not the sign of a paragraph such as "P10" or "art. 3". */
const WORDS = /\p{Ll}{4}/u;

/** A note or a place in a source, which data sets have in English only. */
export function Noted({ children }: { readonly children: string }) {
  if (!WORDS.test(children)) return <bdi>{children}</bdi>;
  return <Written in="en">{children}</Written>;
}
