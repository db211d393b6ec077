import type { Language } from '../../graph/dataset.ts';
import { oneOf } from '../../scene/choice.ts';
import { UNITS, type Unit } from '../../scene/units.ts';
import { sayIn } from '../../words/messages.ts';

/** By what the arrows beside a date step. */
export function UnitChoice(props: {
  readonly unit: Unit;
  readonly language: Language;
  readonly onUnit: (unit: Unit) => void;
}) {
  const { unit, language, onUnit } = props;
  const say = sayIn(language);
  return (
    <select
      aria-label={say('timeline.unit')}
      title={say('timeline.unit')}
      value={unit}
      onChange={({ target }) => onUnit(oneOf(UNITS, target.value) ?? unit)}
    >
      {UNITS.map((one) => (
        <option key={one} value={one}>
          {say(`timeline.unit.${one}`)}
        </option>
      ))}
    </select>
  );
}
