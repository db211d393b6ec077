import type { ReactNode } from 'react';

/** A named field. */
function Labelled(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <label>
      <span>{props.name}</span>
      {props.children}
    </label>
  );
}

/** A named list to choose one of. */
export function Chooser<Name extends string>(props: {
  readonly name: string;
  readonly value: Name;
  readonly names: readonly Name[];
  readonly nameOf: (name: Name) => string;
  readonly onChoose: (name: Name) => void;
}) {
  const { name, value, names, nameOf, onChoose } = props;
  return (
    <Labelled name={name}>
      <select
        value={value}
        onChange={({ target }) => onChoose(names.find((one) => one === target.value) ?? value)}
      >
        {names.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A named line of text. */
export function Line(props: {
  readonly name: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly type?: 'text' | 'url' | 'number';
  readonly hint?: string;
}) {
  const { name, value, onType, type = 'text', hint } = props;
  return (
    <Labelled name={name}>
      <input
        type={type}
        dir={type === 'text' ? 'auto' : 'ltr'}
        value={value}
        maxLength={300}
        placeholder={hint}
        onChange={({ target }) => onType(target.value)}
      />
    </Labelled>
  );
}
