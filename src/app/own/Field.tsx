import { type ReactNode, useState } from 'react';

/** A named field of the form. */
function Field(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <label className="own-field">
      <span>{props.name}</span>
      {props.children}
    </label>
  );
}

/** A named list to choose one of; each with its name. */
export function Options<Name extends string>(props: {
  readonly name: string;
  readonly value: Name;
  readonly options: readonly (readonly [Name, string])[];
  readonly onChoose: (name: Name) => void;
}) {
  const { name, value, options, onChoose } = props;
  return (
    <Field name={name}>
      <select
        dir="auto"
        value={value}
        onChange={({ target }) => {
          const found = options.find(([one]) => one === target.value);
          if (found) onChoose(found[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A named line of text. */
export function Text(props: {
  readonly name: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly hint?: string;
}) {
  const { name, value, onType, hint } = props;
  return (
    <Field name={name}>
      <input
        type="text"
        dir="auto"
        value={value}
        maxLength={300}
        placeholder={hint}
        onChange={({ target }) => onType(target.value)}
      />
    </Field>
  );
}

/** A list of words, with semicolons between; blank is no word. */
export function Words(props: {
  readonly name: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}) {
  const { name, words, onChange } = props;
  const written = words.filter((word) => word !== '');
  // As it is typed: a semicolon at the end is no word yet.
  const [typed, setTyped] = useState(written.join('; '));
  const isTyped = wordsIn(typed).join('\u0000') === written.join('\u0000');
  return (
    <Text
      name={name}
      value={isTyped ? typed : written.join('; ')}
      onType={(text) => {
        setTyped(text);
        onChange([...words.filter((word) => word === ''), ...wordsIn(text)]);
      }}
    />
  );
}

const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(';')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

/** A named choice of a few, all of them seen. */
export function Choices<Name extends string>(props: {
  readonly name: string;
  readonly value: Name | null;
  readonly options: readonly (readonly [Name, string])[];
  readonly onChoose: (name: Name) => void;
}) {
  const { name, value, options, onChoose } = props;
  return (
    // What nobody has chosen yet is still asked.
    <fieldset className="own-choices" data-asked={value === null}>
      <legend>{name}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => onChoose(one)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
