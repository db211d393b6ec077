import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { type Snapshot, snapshotOf } from '../../graph/snapshot.ts';
import type { Choice } from '../../scene/choice.ts';
import { kindName, shortNameOf } from '../../words/names.ts';
import { type Found, find, findIndex } from '../../words/finding.ts';
import { commaList, sayIn } from '../../words/messages.ts';
import { Icon } from '../Icon.tsx';
import './find.css';
import { foundWay } from './found.ts';

/** How many are offered at once. */
const MOST = 8;

/**
 * The search: a combobox (WAI-ARIA, list autocomplete with manual choice) over all names in all
 * languages. `/` leads to it from anywhere but a field.
 */
export function Search(props: {
  readonly network: Network;
  /** What is shown on date A. */
  readonly shown: Snapshot;
  readonly language: Language;
  readonly choice: Choice;
  readonly onSelect: (id: string) => void;
  readonly onPart: (part: Partial<Choice>) => void;
}) {
  const { network, choice, shown, language, onSelect, onPart } = props;
  const [letters, setLetters] = useState('');
  const [isOpen, open] = useState(false);
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const say = sayIn(language);
  const index = useMemo(() => findIndex(network.dataset), [network]);
  const found = useMemo(() => find(index, letters, language, MOST), [index, letters, language]);
  useSlash(field);
  const isListed = isOpen && letters.trim() !== '';
  const choose = (one: Found | undefined) => {
    if (!one) return;
    open(false);
    setLetters('');
    const way = foundWay(one, network, choice);
    if ('select' in way) onSelect(way.select);
    else onPart(way.part);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      open(true);
      setPlace(isListed ? (place + step + found.length) % found.length : 0);
    } else if (event.key === 'Enter' && isListed) {
      event.preventDefault();
      choose(found[place]);
    } else if (event.key === 'Escape' && letters !== '') {
      event.preventDefault();
      open(false);
      setLetters('');
    }
  };
  return (
    <div className="search" role="search">
      <Icon name="find" />
      <input
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-label={say('find.label')}
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed && found[place] ? `${id}-${place}` : undefined}
        placeholder={say('find.hint')}
        title={say('find.key')}
        value={letters}
        onChange={({ target }) => {
          setLetters(target.value);
          setPlace(0);
          open(true);
        }}
        onFocus={() => open(true)}
        onBlur={() => open(false)}
        onKeyDown={press}
      />
      {isListed ? (
        <div
          id={`${id}-list`}
          className="search-list"
          role="listbox"
          aria-label={say('find.label')}
        >
          {found.map((one, at) => (
            <button
              type="button"
              tabIndex={-1}
              key={`${one.kind} ${one.id}`}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === place}
              // Kept from taking the focus, so that the list is still there for the click.
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => setPlace(at)}
              onClick={() => choose(one)}
            >
              <span>{one.name}</span>
              <Facts one={one} network={network} shown={shown} language={language} />
            </button>
          ))}
        </div>
      ) : null}
      {isListed && found.length === 0 ? <p role="status">{say('find.nothing')}</p> : null}
    </div>
  );
}

/** What something is, in which blocs on date A, and whether it is in the picture. */
function Facts(props: {
  readonly one: Found;
  readonly network: Network;
  readonly shown: Snapshot;
  readonly language: Language;
}) {
  const { one, network, shown, language } = props;
  const { dataset, nodeNumber, relation } = network;
  const say = sayIn(language);
  const actor = one.kind === 'actor' ? dataset.nodes[nodeNumber.get(one.id)!] : undefined;
  const { view, period } = shown;
  const whole = useMemo(() => snapshotOf(view, period), [view, period]);
  if (!actor) return <small>{say(`find.${one.kind as 'relation' | 'event' | 'question'}`)}</small>;
  const blocs = whole.ties.flatMap(({ tie }) => {
    if (tie.source !== actor.id || relation.get(tie.relation)?.family !== 'membership') return [];
    const bloc = dataset.nodes[nodeNumber.get(tie.target)!]!;
    return bloc.kind === 'bloc' ? [shortNameOf(bloc, language)] : [];
  });
  const isShown = shown.nodes.some(({ node }) => node.id === actor.id);
  const parts = [
    kindName(actor.kind, language, dataset.description),
    ...new Set(blocs),
    ...(isShown ? [] : [say('find.hidden')]),
  ];
  return <small>{commaList(parts, language)}</small>;
}

/** `/` leads to the field, unless something is being typed. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const { target } = event;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        target instanceof Element &&
        target.closest('dialog, textarea, select, [contenteditable], input:not([type=range])')
      )
        return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [field]);
}
