import type { Language } from '../graph/dataset.ts';
import { COMPARED, type Choice } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';

/** What a comparison is of: ties, or pairs of actors that share a bloc. */
export function Compared(props: {
  readonly compare: Choice['compare'];
  readonly language: Language;
  readonly onCompare: (compare: Choice['compare']) => void;
}) {
  const { compare, language, onCompare } = props;
  const say = sayIn(language);
  return (
    <div className="joined" role="group" aria-label={say('changes.what')}>
      {COMPARED.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={compare === one}
          onClick={() => onCompare(one)}
        >
          {say(`changes.what.${one}`)}
        </button>
      ))}
    </div>
  );
}
