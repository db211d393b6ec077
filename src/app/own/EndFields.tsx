import type { ReactNode } from 'react';
import { KINDS } from '../../graph/dataset.ts';
import type { EndMapping, Given } from '../../formats/intake/mapping.ts';
import type { Language } from '../../graph/dataset.ts';
import { sayIn } from '../../words/messages.ts';
import { Options, Text } from './Field.tsx';
import { NONE, columnOf, columnOptions, givenColumn, optionOf } from './columns.ts';

/** A column, or the same text for every row. */
export function GivenFields(props: {
  readonly name: string;
  readonly given: Given;
  readonly columns: readonly string[];
  readonly language: Language;
  readonly onChange: (given: Given) => void;
}) {
  const { name, given, columns, language, onChange } = props;
  const say = sayIn(language);
  const choose = (option: string) => {
    const column = columnOf(option);
    onChange(column === null ? { text: '' } : { column });
  };
  return (
    <>
      <Options
        name={name}
        value={optionOf(givenColumn(given))}
        options={columnOptions(columns, [[NONE, say('own.same')]])}
        onChoose={choose}
      />
      {'text' in given ? (
        <Text
          name={say('own.same.text')}
          value={given.text}
          onType={(text) => onChange({ text })}
        />
      ) : null}
    </>
  );
}

/** Who stands at one end of a tie: where its code and its name are, and what it is. */
export function EndFields(props: {
  readonly name: string;
  readonly end: EndMapping;
  readonly columns: readonly string[];
  readonly language: Language;
  readonly kindName: (kind: EndMapping['kind']) => string;
  readonly onChange: (end: EndMapping) => void;
  /** Why this is thought. */
  readonly children: ReactNode;
}) {
  const { name, end, columns, language, kindName, onChange } = props;
  const say = sayIn(language);
  const put = (part: Partial<EndMapping>) => onChange({ ...end, ...part });
  const labelled = (option: string) => {
    const column = columnOf(option);
    put({ label: column === null ? null : { column } });
  };
  return (
    <fieldset>
      <legend>{name}</legend>
      {props.children}
      <GivenFields
        name={say('own.end.id')}
        given={end.id}
        {...{ columns, language }}
        onChange={(id) => put({ id })}
      />
      <Options
        name={say('own.end.label')}
        value={optionOf(givenColumn(end.label))}
        options={columnOptions(columns, [[NONE, say('own.end.label.none')]])}
        onChoose={labelled}
      />
      <Options
        name={say('own.end.kind')}
        value={end.kind}
        options={KINDS.map((kind) => [kind, kindName(kind)] as const)}
        onChoose={(kind) => put({ kind })}
      />
      <Text name={say('own.end.before')} value={end.before} onType={(before) => put({ before })} />
    </fieldset>
  );
}
