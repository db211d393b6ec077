import { LANGUAGES, type Says as Texts, saysIn } from '../../graph/dataset.ts';
import { useReading } from './reading.ts';
import { Written } from './Written.tsx';

/** What a source says, in our own words; in another language, and marked so, where the reader's lacks. */
export function Says({ says }: { readonly says: Texts }) {
  const { language } = useReading();
  const text = saysIn(says, language);
  if (text === null) return null;
  const written = [language, ...LANGUAGES].find((one) => says[one] === text) ?? language;
  return (
    <span className="says">
      <Written in={written}>{text}</Written>
    </span>
  );
}
