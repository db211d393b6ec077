import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Actor, BlocStyle } from '../../graph/dataset.ts';
import { inTurn } from '../../graph/order.ts';
import { stylesIn } from '../../scene/craft.ts';
import { blocColour, THEME } from '../../scene/theme.ts';
import { actorIndex, find } from '../../words/finding.ts';
import { nameOf, shortNameOf } from '../../words/names.ts';
import { Icon } from '../Icon.tsx';
import './blocs.css';
import { type Side, useReading } from './reading.ts';

/** Where members are gathered by blocs, spokes are drawn as hulls. */
const STYLES: readonly BlocStyle[] = ['off', 'spokes', 'hull', 'badge'];
const GATHERED: readonly BlocStyle[] = ['off', 'hull', 'badge'];

/** As many blocs as can be looked through; more are looked for, and listed by pages. */
const MANY = 24;
const PAGE = 20;

/** What is shown: each bloc, and how it is drawn. */
export function Blocs() {
  const { network, choice, say, choose } = useReading();
  const blocs = network.dataset.nodes.filter(({ kind }) => kind === 'bloc');
  const drawn = stylesIn(choice.layout, choice.blocs);
  const styles = choice.layout === 'blocs' ? GATHERED : STYLES;
  const heading = useId();
  if (blocs.length === 0) return <Hidden />;
  const orders = new Map(blocs.map((bloc, order) => [bloc, order]));
  const badges = () =>
    choose({ blocs: Object.fromEntries(blocs.map(({ id }) => [id, 'badge' as const])) });
  const listed = (some: readonly Actor[]) => (
    <ul>
      {some.map((bloc) => (
        <Bloc
          key={bloc.id}
          bloc={bloc}
          order={orders.get(bloc)!}
          styles={styles}
          style={drawn[bloc.id] ?? 'off'}
          onStyle={(style) => choose({ blocs: { ...choice.blocs, [bloc.id]: style } })}
        />
      ))}
    </ul>
  );
  const isMany = blocs.length > MANY;
  return (
    <section className="blocs" aria-labelledby={heading}>
      <h2 id={heading}>{say('blocs.heading')}</h2>
      {isMany ? <ManyBlocs blocs={blocs} listed={listed} /> : listed(blocs)}
      {isMany ? null : (
        <button type="button" onClick={badges}>
          {say('blocs.all.badge')}
        </button>
      )}
      <Hidden />
    </section>
  );
}

/** Blocs by pages, to look for by name: first what is drawn, then what has most members on the dates in view. */
function ManyBlocs(props: {
  readonly blocs: readonly Actor[];
  readonly listed: (blocs: readonly Actor[]) => ReactNode;
}) {
  const { choice, language, say, sides } = useReading();
  const [letters, setLetters] = useState('');
  const [most, setMost] = useState(PAGE);
  const index = useMemo(() => actorIndex(props.blocs), [props.blocs]);
  const ranked = useMemo(
    () => blocsInTurn(props.blocs, choice.blocs, sides),
    [props.blocs, choice.blocs, sides],
  );
  const byId = new Map(props.blocs.map((bloc) => [bloc.id, bloc]));
  const found =
    letters.trim() === ''
      ? ranked
      : find(index, letters, language, props.blocs.length).map(({ id }) => byId.get(id)!);
  const left = found.length - most;
  return (
    <>
      <label className="blocs-find">
        <span>{say('blocs.find', { count: props.blocs.length })}</span>
        <input
          type="search"
          value={letters}
          onChange={({ target }) => {
            setLetters(target.value);
            setMost(PAGE);
          }}
        />
      </label>
      <p className="quiet" role="status">
        {letters.trim() === ''
          ? say('blocs.turn')
          : found.length === 0
            ? say('blocs.none')
            : say('blocs.found', { count: found.length })}
      </p>
      {props.listed(found.slice(0, most))}
      {left > 0 ? (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {say('table.more', { count: Math.min(PAGE, left) })}
        </button>
      ) : null}
    </>
  );
}

/** First the blocs that are drawn, then the others by their members on the dates in view, the most first. */
function blocsInTurn(
  blocs: readonly Actor[],
  styles: Readonly<Record<string, BlocStyle>>,
  sides: readonly Side[],
): readonly Actor[] {
  const counts = new Map<string, number>();
  for (const { snapshot } of sides)
    for (const { tie } of snapshot.ties) counts.set(tie.target, (counts.get(tie.target) ?? 0) + 1);
  const isOff = ({ id }: Actor) => Number((styles[id] ?? 'off') === 'off');
  const countOf = ({ id }: Actor) => counts.get(id) ?? 0;
  return blocs.toSorted((a, b) => inTurn(isOff(a) - isOff(b), countOf(b) - countOf(a)));
}

/** A bloc in its colour, with the ways to draw it. */
function Bloc(props: {
  readonly bloc: Actor;
  readonly order: number;
  readonly styles: readonly BlocStyle[];
  readonly style: BlocStyle;
  readonly onStyle: (style: BlocStyle) => void;
}) {
  const { bloc, order, styles, style, onStyle } = props;
  const { choice, language, say, selection } = useReading();
  const group = useId();
  const name = shortNameOf(bloc, language);
  return (
    <li>
      <span
        className="blocs-colour"
        aria-hidden="true"
        style={{ background: blocColour(THEME[choice.theme], order) }}
        data-off={style === 'off'}
      />
      <button
        type="button"
        className="lead"
        data-lead={bloc.id}
        title={nameOf(bloc, language)}
        onClick={() => selection.select(bloc.id)}
      >
        {name}
      </button>
      <fieldset>
        <legend className="unseen">{say('blocs.style', { bloc: name })}</legend>
        {styles.map((one) => (
          <label key={one} title={say(`blocs.${one}`)}>
            <input
              type="radio"
              className="unseen"
              name={group}
              value={one}
              checked={one === style}
              onChange={() => onStyle(one)}
            />
            <Icon name={one} />
            <span className="unseen">{say(`blocs.${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}

/** Who is hidden by name, and the way to show them again. */
function Hidden() {
  const { network, choice, say, choose } = useReading();
  const { hide } = choice;
  const hidden = hide.filter((entry) => network.nodeNumber.has(entry));
  if (hidden.length === 0) return null;
  return (
    <p>
      {say('blocs.one-by-one', { count: hidden.length })}{' '}
      <button
        type="button"
        onClick={() => choose({ hide: hide.filter((entry) => !hidden.includes(entry)) })}
      >
        {say('blocs.show-all')}
      </button>
    </p>
  );
}
