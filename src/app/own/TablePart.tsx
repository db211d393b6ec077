import { useRef, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { type Mapping, columnsIn, readMapping } from '../../formats/intake/mapping.ts';
import type { About } from '../../formats/intake/reason.ts';
import { commaList, isolated, sayIn } from '../../words/messages.ts';
import { handed } from '../save/saving.ts';
import type { Looked } from './looks.ts';
import { MappingForm, TableFields } from './MappingForm.tsx';
import { FirstRows, Outcome } from './Sample.tsx';

/** How a table is read: guessed or known, to be changed, with what becomes of its first rows. */
export function TablePart(props: {
  readonly looked: Looked;
  readonly language: Language;
  readonly onWritten: (part: Pick<Mapping, 'encoding' | 'delimiter'>) => void;
  readonly onRead: (mapping: Mapping) => void;
  readonly onBack: () => void;
}) {
  const { looked, language, onWritten, onRead, onBack } = props;
  const say = sayIn(language);
  const [mapping, setMapping] = useState(looked.mapping);
  const [told, tell] = useState('');
  // Of what somebody has changed it is no longer said why it was guessed.
  const reasons = looked.reasons.filter(({ about }) => isAlike(about, mapping, looked.mapping));
  const isAsked = (['start', 'end'] as const).some((side) => {
    const { date } = mapping[side];
    return date?.form === 'column' && date.order === null && looked.doubtful.has(date.column);
  });
  const load = async (file: File) => {
    const [found, missing] = mappingIn(await file.text(), looked.columns);
    if (found) setMapping(found);
    tell(
      found
        ? ''
        : missing.length === 0
          ? say('own.mapping.unfit')
          : say('own.mapping.other', { columns: namesOf(missing, language) }),
    );
  };
  const save = () => {
    const name = 'mapping.json';
    handed(new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' }), name);
    tell(say('own.mapping.saved', { file: name }));
  };
  const { grid, file } = looked;
  return (
    <form
      className="own-table"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAsked) return onRead(mapping);
        tell(say('own.asked'));
        event.currentTarget.querySelector<HTMLElement>('[data-asked="true"] input')?.focus();
      }}
    >
      <p className="own-note">
        {fromWords(looked, language)} {isAsked ? <b>{say('own.asked')}</b> : null}
      </p>
      <FirstRows {...{ grid, mapping, language }} />
      <TableFields facts={looked} {...{ mapping, language, onWritten }} onChange={setMapping} />
      <div className="own-halves">
        <MappingForm facts={looked} {...{ mapping, reasons, language }} onChange={setMapping} />
        <Outcome {...{ grid, mapping, file, language }} />
      </div>
      <p className="own-told" role="alert">
        {told}
      </p>
      <div className="own-ends">
        <button type="button" onClick={onBack}>
          {say('own.back')}
        </button>
        <span className="own-gap" />
        <MappingPicker name={say('own.mapping.load')} onFile={(file) => void load(file)} />
        <button type="button" onClick={save}>
          {say('own.mapping.save')}
        </button>
        <button type="submit" className="first">
          {say('own.read')}
        </button>
      </div>
    </form>
  );
}

/** Whether a part of a mapping is as it was guessed. */
const isAlike = (about: About, one: Mapping, other: Mapping): boolean =>
  JSON.stringify(one[about]) === JSON.stringify(other[about]) &&
  (about !== 'end' || one.endIs === other.endIs);

function fromWords({ from, mapping }: Looked, language: Language): string {
  const say = sayIn(language);
  if (from === 'known') return say('own.known');
  if (from === 'preset') return say('own.fits', { preset: isolated(mapping.title, language) });
  return say('own.guessed');
}

/** A mapping from a file's text, if it is one for these columns; and else the columns that it lacks. */
function mappingIn(
  text: string,
  columns: readonly string[],
): readonly [Mapping | null, readonly string[]] {
  let found: Mapping | null = null;
  try {
    found = readMapping(JSON.parse(text));
  } catch {
    // No JSON at all is no mapping either.
  }
  if (!found) return [null, []];
  const missing = columnsIn(found).filter((column) => !columns.includes(column));
  return missing.length === 0 ? [found, []] : [null, missing];
}

/** Some names, of many the first. */
const namesOf = (names: readonly string[], language: Language): string =>
  commaList(
    names.slice(0, 4).map((name) => isolated(name, language)),
    language,
  );

function MappingPicker(props: { readonly name: string; readonly onFile: (file: File) => void }) {
  const { name, onFile } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
