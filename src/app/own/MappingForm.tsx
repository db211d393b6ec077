import { FAMILIES, type Family, type Language, type Sign } from '../../graph/dataset.ts';
import { ENCODINGS, type Encoding } from '../../formats/intake/encoding.ts';
import { DELIMITERS, type Delimiter } from '../../formats/intake/delimiter.ts';
import { type Mapping, columnsIn } from '../../formats/intake/mapping.ts';
import { PRESETS, PRESET_NAMES } from '../../formats/intake/presets.ts';
import type { About, Reason } from '../../formats/intake/reason.ts';
import { sayIn } from '../../words/messages.ts';
import { signName } from '../../words/names.ts';
import { ChosenFields } from './ChosenFields.tsx';
import { EndFields, GivenFields } from './EndFields.tsx';
import { Choices, Options, Text, Words } from './Field.tsx';
import type { TableFacts } from './looks.ts';
import { BoundFields } from './TimeFields.tsx';
import { Why } from './Why.tsx';
import { NONE, columnOf, columnOptions, optionOf } from './columns.ts';

type Part = {
  readonly facts: TableFacts;
  readonly mapping: Mapping;
  /** Why it was guessed so; nothing where somebody has changed it. */
  readonly reasons: readonly Reason[];
  readonly language: Language;
  readonly put: (part: Partial<Mapping>) => void;
};

const SIGNS = ['1', '0', '-1'] as const;
const DELIMITER_NAMES: Readonly<
  Record<Delimiter, 'comma' | 'semicolon' | 'tab' | 'pipe' | 'space'>
> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe', ' ': 'space' };
const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252, Latin-1',
  macintosh: 'Mac Roman',
};

/** Everything that a mapping says, each to be changed; what most tables need comes first. */
export function MappingForm(props: {
  readonly facts: TableFacts;
  readonly mapping: Mapping;
  readonly reasons: readonly Reason[];
  readonly language: Language;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { facts, mapping, reasons, language, onChange } = props;
  const say = sayIn(language);
  const put = (part: Partial<Mapping>) => onChange({ ...mapping, ...part });
  const part = { facts, mapping, reasons, language, put };
  const why = (...about: readonly About[]) => <Why {...{ reasons, about, language }} />;
  const { columns, doubtful } = facts;
  const kindName = (kind: (typeof mapping.source)['kind']) => say(`kind.${kind}`);
  const isDoubtful = (side: 'start' | 'end') => {
    const { date } = mapping[side];
    return date?.form === 'column' && doubtful.has(date.column);
  };
  return (
    <div className="own-form">
      <EndFields
        name={say('own.source')}
        end={mapping.source}
        {...{ columns, language, kindName }}
        onChange={(source) => put({ source })}
      >
        {why('source')}
      </EndFields>
      <RelationFields {...part} />
      <EndFields
        name={say('own.target')}
        end={mapping.target}
        {...{ columns, language, kindName }}
        onChange={(target) => put({ target })}
      >
        {why('target')}
      </EndFields>
      <BoundFields
        side="start"
        bound={mapping.start}
        isDoubtful={isDoubtful('start')}
        {...{ columns, language }}
        onChange={(start) => put({ start })}
      >
        {why('start')}
      </BoundFields>
      <BoundFields
        side="end"
        bound={mapping.end}
        isDoubtful={isDoubtful('end')}
        {...{ columns, language }}
        onChange={(end) => put({ end })}
      >
        {why('end')}
      </BoundFields>
      <RowFields {...part} />
      <KeptFields {...part} />
      <ChosenFields {...part} />
      <AboutFields {...part} />
    </div>
  );
}

/** By which names tables are read, and how the file is written. */
export function TableFields(props: {
  readonly facts: TableFacts;
  readonly mapping: Mapping;
  readonly language: Language;
  readonly onChange: (mapping: Mapping) => void;
  readonly onWritten: (part: Pick<Mapping, 'encoding' | 'delimiter'>) => void;
}) {
  const { facts, mapping, language, onChange, onWritten } = props;
  const say = sayIn(language);
  const { encoding, delimiter } = mapping;
  const written = encoding ?? facts.encoding;
  const likely = ENCODINGS.filter((one) => one === facts.encoding || facts.others.includes(one));
  const has = new Set(facts.columns);
  const fitting = PRESET_NAMES.filter((name) =>
    columnsIn(PRESETS[name]!).every((column) => has.has(column)),
  );
  const now = fitting.find((name) => JSON.stringify(PRESETS[name]) === JSON.stringify(mapping));
  return (
    <div className="own-written">
      <Options
        name={say('own.preset')}
        value={now ?? NONE}
        options={[
          [NONE, fitting.length === 0 ? say('own.preset.unfit') : say('own.preset.none')],
          ...fitting.map((name) => [name, name] as const),
        ]}
        onChoose={(name) => {
          const preset = PRESETS[name];
          if (preset) onChange(preset);
        }}
      />
      <Options
        name={say('own.delimiter')}
        value={delimiter ?? facts.delimiter}
        options={DELIMITERS.map((one) => [one, say(`own.delimiter.${DELIMITER_NAMES[one]}`)])}
        onChoose={(delimiter) => onWritten({ encoding, delimiter })}
      />
      <Options
        name={say('own.encoding')}
        value={written}
        options={ENCODINGS.map((one) => [one, ENCODING_NAMES[one]])}
        onChoose={(encoding) => onWritten({ encoding, delimiter })}
      />
      {facts.others.length === 0 ? null : (
        <div className="own-asked" role="note">
          <Choices
            name={say('own.encoding.asked')}
            value={written}
            options={likely.map((one) => [one, ENCODING_NAMES[one]])}
            onChoose={(encoding) => onWritten({ encoding, delimiter })}
          />
        </div>
      )}
    </div>
  );
}

function RelationFields({ facts: { columns }, mapping, reasons, language, put }: Part) {
  const say = sayIn(language);
  const { relation } = mapping;
  const change = (part: Partial<Mapping['relation']>) =>
    put({ relation: { ...relation, ...part } });
  return (
    <fieldset>
      <legend>{say('own.relation')}</legend>
      <Why {...{ reasons, language }} about={['relation']} />
      <GivenFields
        name={say('own.relation.name')}
        given={relation.name}
        {...{ columns, language }}
        onChange={(name) => change({ name })}
      />
      <Options<Family>
        name={say('own.relation.family')}
        value={relation.family}
        options={FAMILIES.map((family) => [family, say(`family.${family}`)] as const)}
        onChoose={(family) => change({ family })}
      />
      <Options
        name={say('own.relation.sign')}
        value={String(relation.sign) as (typeof SIGNS)[number]}
        options={SIGNS.map((sign) => [sign, signName(Number(sign) as Sign, language)] as const)}
        onChoose={(sign) => change({ sign: Number(sign) as 1 | 0 | -1 })}
      />
      <Options
        name={say('own.relation.directed')}
        value={relation.directed ? 'one' : 'both'}
        options={(['one', 'both'] as const).map((one) => [one, say(`own.directed.${one}`)])}
        onChoose={(one) => change({ directed: one === 'one' })}
      />
    </fieldset>
  );
}

/** What a row stands for, and what its end means: the questions that no column answers by itself. */
function RowFields({ facts: { columns }, mapping, reasons, language, put }: Part) {
  const say = sayIn(language);
  const { year, endIs, coverage } = mapping;
  const cover = (side: 'start' | 'end', text: string) =>
    put({ coverage: { ...coverage, [side]: text.trim() === '' ? null : text.trim() } });
  return (
    <fieldset>
      <legend>{say('own.row')}</legend>
      <Why {...{ reasons, language }} about={['year']} />
      {mapping.end.date === null ? null : (
        <Choices
          name={say('own.end-is')}
          value={endIs}
          options={(['last-day', 'ended'] as const).map((one) => [one, say(`own.end-is.${one}`)])}
          onChoose={(endIs) => put({ endIs })}
        />
      )}
      <Options
        name={say('own.year')}
        value={optionOf(year)}
        options={columnOptions(columns, [[NONE, say('own.year.none')]])}
        onChoose={(option) => put({ year: columnOf(option) })}
      />
      <div className="own-three">
        {(['start', 'end'] as const).map((side) => (
          <Text
            key={side}
            name={say(`own.coverage.${side}`)}
            value={coverage[side] ?? ''}
            hint={say('own.coverage.hint')}
            onType={(text) => cover(side, text)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const CODED = ['role', 'status', 'sign'] as const;

/** Columns of a role, status and sign, and words that stand for nothing. */
function KeptFields({ facts: { columns }, mapping, reasons, language, put }: Part) {
  const say = sayIn(language);
  return (
    <fieldset>
      <legend>{say('own.more')}</legend>
      <Why {...{ reasons, language }} about={CODED} />
      {CODED.map((name) => (
        <Options
          key={name}
          name={say(`own.${name}`)}
          value={optionOf(mapping[name])}
          options={columnOptions(columns, [[NONE, say('own.none')]])}
          onChoose={(option) => put({ [name]: columnOf(option) })}
        />
      ))}
      <Words
        name={say('own.missing')}
        words={mapping.missing}
        onChange={(missing) => put({ missing })}
      />
    </fieldset>
  );
}

/** What the data set is called, and where it is from. */
function AboutFields({ mapping, language, put }: Part) {
  const say = sayIn(language);
  const text = (name: 'citation' | 'licence' | 'url') => (
    <Text
      name={say(`own.about.${name}`)}
      value={mapping[name] ?? ''}
      onType={(text) => put({ [name]: text === '' ? null : text })}
    />
  );
  return (
    <fieldset>
      <legend>{say('own.about')}</legend>
      <Text
        name={say('own.about.title')}
        value={mapping.title}
        onType={(title) => put({ title })}
      />
      {text('citation')}
      {text('licence')}
      {text('url')}
    </fieldset>
  );
}
