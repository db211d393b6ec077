import { handed } from '../save/saving.ts';
import { dataStem } from '../../scene/choice.ts';
import { formatDay } from '../../time/day.ts';
import { Copy } from './Copy.tsx';
import { useReading } from './reading.ts';

const TYPES = { csv: 'text/csv', md: 'text/markdown' } as const;

/** Buttons that copy a list and save it as CSV and Markdown; the files are made when asked for. */
export function Takeaway(props: {
  /** What the file is of, the first part of its name. */
  readonly name: string;
  readonly copy: () => string;
  readonly files: Readonly<Partial<Record<keyof typeof TYPES, () => string>>>;
}) {
  const { choice, say } = useReading();
  const save = (ending: keyof typeof TYPES, text: string) => {
    const file = [
      props.name,
      dataStem(choice.data),
      formatDay(choice.at),
      formatDay(choice.vs),
    ].join('-');
    handed(new Blob([text], { type: `${TYPES[ending]};charset=utf-8` }), `${file}.${ending}`);
  };
  return (
    <div className="takeaway">
      <Copy text={props.copy} />
      {(Object.keys(props.files) as (keyof typeof TYPES)[]).map((ending) => (
        <button
          key={ending}
          type="button"
          onClick={() => {
            const text = props.files[ending]?.();
            if (text !== undefined) save(ending, text);
          }}
        >
          {say(`takeaway.${ending}`)}
        </button>
      ))}
    </div>
  );
}
