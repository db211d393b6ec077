import { useId } from 'react';
import type { Actor, BlocStyle } from '../../graph/dataset.ts';
import { stylesIn } from '../../scene/craft.ts';
import { blocColour, THEME } from '../../scene/theme.ts';
import { nameOf, shortNameOf } from '../../words/names.ts';
import { Icon } from '../Icon.tsx';
import './blocs.css';
import { useReading } from './reading.ts';

/** Where members are gathered by blocs, spokes are drawn as hulls. */
const STYLES: readonly BlocStyle[] = ['off', 'spokes', 'hull', 'badge'];
const GATHERED: readonly BlocStyle[] = ['off', 'hull', 'badge'];

/** What is shown: each bloc, and how it is drawn. */
export function Blocs() {
  const { network, choice, say, choose } = useReading();
  const blocs = network.dataset.nodes.filter(({ kind }) => kind === 'bloc');
  const drawn = stylesIn(choice.layout, choice.blocs);
  const styles = choice.layout === 'blocs' ? GATHERED : STYLES;
  const heading = useId();
  if (blocs.length === 0) return <Hidden />;
  const badges = () =>
    choose({ blocs: Object.fromEntries(blocs.map(({ id }) => [id, 'badge' as const])) });
  return (
    <section className="blocs" aria-labelledby={heading}>
      <h2 id={heading}>{say('blocs.heading')}</h2>
      <ul>
        {blocs.map((bloc, order) => (
          <Bloc
            key={bloc.id}
            bloc={bloc}
            order={order}
            styles={styles}
            style={drawn[bloc.id] ?? 'off'}
            onStyle={(style) => choose({ blocs: { ...choice.blocs, [bloc.id]: style } })}
          />
        ))}
      </ul>
      <button type="button" onClick={badges}>
        {say('blocs.all.badge')}
      </button>
      <Hidden />
    </section>
  );
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
