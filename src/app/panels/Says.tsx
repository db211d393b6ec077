import { LANGUAGES, type Says as Texts, saysIn } from '../../graph/dataset.ts';
import { directionOf } from '../../words/messages.ts';
import { useReading } from './reading.ts';

/** What a source says, in our own words; in another language, and marked so, where the reader's lacks. */
export function Says({ says }: { readonly says: Texts }) {
  const { language } = useReading();
  const text = saysIn(says, language);
  if (text === null) return null;
  const written = [language, ...LANGUAGES].find((one) => says[one] === text) ?? language;
  return (
    <span className="says" lang={written} dir={directionOf(written)}>
      {text}
    </span>
  );
}
