import { useEffect, useId, useRef, useState } from 'react';
import { type Language, labelIn, shortIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { type Sums, sumsOf } from '../scene/sums.ts';
import { spellWords } from '../words/dates.ts';
import { isolated, sayIn } from '../words/messages.ts';
import { type MethodPart, methodIn } from '../words/method.ts';
import { numberWords } from '../words/numbers.ts';
import './method.css';
import { Scroller } from './Scroller.tsx';

/** How the data were made and are read: the data set in numbers, how complete it is, and the rules. */
export function MethodDialog(props: {
  readonly language: Language;
  readonly network: Network;
  readonly onClose: () => void;
}) {
  const { language, network, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const say = sayIn(language);
  const { id } = network.dataset.description;
  const parts = useParts(language);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="method" aria-labelledby={heading} onClose={onClose}>
      <div className="method-head">
        <h2 id={heading}>{say('page.method')}</h2>
        <form method="dialog">
          <button type="submit">{say('page.method.close')}</button>
        </form>
      </div>
      <Scroller className="method-text" name={{ labelledBy: heading }}>
        <DatasetFacts network={network} language={language} />
        {parts === 'failed' ? <p role="alert">{say('notice.part')}</p> : null}
        {typeof parts === 'string'
          ? null
          : parts
              .filter((part) => part.of === undefined || part.of === id)
              .map((part) => <Part key={part.heading} part={part} />)}
        <Coverage network={network} language={language} />
      </Scroller>
    </dialog>
  );
}

/** The parts of the method in a language, once they are fetched. */
function useParts(language: Language): readonly MethodPart[] | 'waiting' | 'failed' {
  const [found, setFound] = useState<readonly MethodPart[] | 'waiting' | 'failed'>('waiting');
  useEffect(() => {
    let wanted = true;
    methodIn(language).then(
      (parts) => wanted && setFound(parts),
      () => wanted && setFound('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return found;
}

function Part({ part: { heading, blocks } }: { readonly part: MethodPart }) {
  return (
    <section>
      <h3>{heading}</h3>
      {blocks.map((block) =>
        typeof block === 'string' ? (
          <p key={block}>{block}</p>
        ) : (
          <ul key={block[0]}>
            {block.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </section>
  );
}

type Known = { readonly network: Network; readonly language: Language };

const COUNTED: readonly (keyof Sums)[] = [
  'actors',
  'ties',
  'claims',
  'own',
  'sources',
  'evidence',
  'events',
  'questions',
];

/** Title, version, licence, citation and numbers of the data set. */
function DatasetFacts({ network: { dataset }, language }: Known) {
  const say = sayIn(language);
  const { title, description, version, licence, citation, coverage } = dataset.description;
  const sums = sumsOf(dataset);
  const facts = [
    ['version', version],
    ['licence', licence],
    ['span', spellWords(coverage, language, 'always')],
    ['citation', citation],
  ] as const;
  return (
    <section>
      <h3>{say('page.method.data')}</h3>
      <p>
        <b>{labelIn(title, language)}</b>
        {description === null ? null : ` – ${labelIn(description, language)}`}
      </p>
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{say(`page.method.${name}`)}</dt>
              <dd>{isolated(value, language)}</dd>
            </div>
          ),
        )}
        {COUNTED.map((name) => (
          <div key={name} className="method-count">
            <dt>{say(`page.method.${name}`)}</dt>
            <dd>{numberWords(sums[name], language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How complete each bloc is, in the data set's own words. */
function Coverage({ network: { dataset }, language }: Known) {
  const told = dataset.nodes.flatMap((actor) => {
    const note = dataset.description.coverage.blocs[actor.id]?.['note'];
    if (typeof note !== 'object' || note === null) return [];
    const texts = note as Readonly<Record<string, unknown>>;
    const written = typeof texts[language] === 'string' ? language : 'en';
    const text = texts[written];
    return typeof text === 'string' ? [{ actor, written, text }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section>
      <h3>{sayIn(language)('page.method.coverage')}</h3>
      <dl>
        {told.map(({ actor, written, text }) => (
          <div key={actor.id}>
            <dt>{shortIn(actor, language)}</dt>
            <dd lang={written}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
