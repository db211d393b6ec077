import { type Dispatch, type SetStateAction, useDeferredValue, useMemo, useState } from 'react';
import { labelIn } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { aboutOf } from '../../scene/about.ts';
import type { Choice } from '../../scene/choice.ts';
import { GROUNDS } from '../../scene/figure.ts';
import { PAGE, PAGES, type Part } from '../../scene/page.ts';
import { PICTURES, partsOf } from '../../scene/pictures.ts';
import { isolated, sayIn } from '../../words/messages.ts';
import { nameOf } from '../../words/names.ts';
import { Chooser, Line } from './Chooser.tsx';
import { Preview } from './Preview.tsx';
import { SavingStatus } from './SavingStatus.tsx';
import type { InSight } from './insight.ts';
import { type PictureOptions, savedPicture, sheetsShown } from './picture.ts';
import { canDraw } from './raster.ts';
import {
  FORMATS,
  type PictureFormat,
  type Saving,
  copyPicture,
  savePicture,
  sizeAt,
} from './saving.ts';
import { useTypefaces } from './useTypefaces.ts';

/** A raster is at least so wide. */
const LEAST_PIXELS = 100;

/** What a picture can be of: lanes need an actor that the page is about, a table of questions needs some. */
const offeredIn = (network: Network, choice: Choice) =>
  PICTURES.filter((of) => {
    if (of === 'lanes') return aboutOf(network, choice) !== null;
    return of !== 'questions' || network.dataset.questions.length > 0;
  });

/** What the picture of lanes is called: whose ties they are. */
function lanesName(network: Network, choice: Choice): string {
  const { language } = choice;
  const actor = network.dataset.nodes.find(({ id }) => id === aboutOf(network, choice));
  const name = isolated(actor ? nameOf(actor, language) : '', language);
  return sayIn(language)('lanes.title', { name });
}

/** A picture of what is shown: its page, texts and format, how it will look, and saving it. */
export function PicturePart(props: {
  readonly network: Network;
  readonly choice: Choice;
  /** Who is in sight, where that is not everybody. */
  readonly inSight: InSight | null;
  readonly options: PictureOptions;
  readonly setOptions: Dispatch<SetStateAction<PictureOptions>>;
}) {
  const { network, choice, inSight, options, setOptions } = props;
  const { language } = choice;
  const say = sayIn(language);
  const [format, setFormat] = useState<PictureFormat>('svg');
  /** Null: as wide as the page has it. */
  const [typed, setTyped] = useState<string | null>(null);
  const [author, setAuthor] = useState('');
  const [saving, setSaving] = useState<Saving | null>(null);
  const shown = useDeferredValue(options);
  const picture = useMemo(() => savedPicture(network, choice, shown), [network, choice, shown]);
  const pages = useMemo(
    () => (format === 'pdf' && picture.sheets.length > 1 ? sheetsShown(picture) : [picture]),
    [format, picture],
  );
  const typefaces = useTypefaces(picture.svg);
  const offered = offeredIn(network, choice);
  const pixels = typed === null ? PAGE[options.page].pixels : Number(typed);
  const size = sizeAt(picture, pixels);
  const deferred = useDeferredValue(pixels);
  const isWidth = Number.isInteger(pixels) && pixels >= LEAST_PIXELS;
  const fits = useMemo(
    () => format !== 'png' || (deferred >= LEAST_PIXELS && canDraw(sizeAt(picture, deferred))),
    [format, deferred, picture],
  );
  const sizeWords = () => {
    if (!isWidth) return say('save.width.wrong', { least: LEAST_PIXELS });
    return say(fits ? 'save.page.size' : 'save.too-large', size);
  };
  const set = (part: Partial<PictureOptions>) => setOptions({ ...options, ...part });

  const save = async () => {
    if (format === 'png' && !isWidth) return setSaving({ is: 'no-width', least: LEAST_PIXELS });
    if (!fits) return setSaving({ is: 'too-large', size });
    setSaving({ is: 'working' });
    // Made anew: what is typed last may not yet be in the preview.
    const latest = savedPicture(network, choice, options);
    setSaving(await savePicture(latest, choice, { format, pixels, author }));
  };
  const copy = async () => {
    setSaving({ is: 'working' });
    const wide = format === 'png' && isWidth ? pixels : PAGE[options.page].pixels;
    setSaving(await copyPicture(savedPicture(network, choice, options), wide));
  };

  return (
    <>
      <Preview pages={pages} typefaces={typefaces} language={language} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {offered.length > 1 && (
          <Chooser
            name={say('save.of')}
            value={options.of}
            names={offered}
            nameOf={(of) => (of === 'lanes' ? lanesName(network, choice) : say(`save.of.${of}`))}
            onChoose={(of) => set({ of })}
          />
        )}
        {inSight && options.of === 'shown' && (
          <Chooser
            name={say('save.extent')}
            value={options.only === null ? 'whole' : 'seen'}
            names={['whole', 'seen']}
            nameOf={(extent) =>
              extent === 'whole'
                ? say('save.extent.whole')
                : say('save.extent.seen', { shown: inSight.shown, all: inSight.all })
            }
            onChoose={(extent) => set({ only: extent === 'whole' ? null : inSight.ids })}
          />
        )}
        <Line
          name={say('save.heading')}
          value={options.title}
          hint={labelIn(network.dataset.description.title, language)}
          onType={(title) => set({ title })}
        />
        <Line
          name={say('save.subtitle')}
          value={options.subtitle}
          onType={(subtitle) => set({ subtitle })}
        />
        <Chooser
          name={say('save.page')}
          value={options.page as (typeof PAGES)[number]}
          names={PAGES}
          nameOf={(page) => say(`save.page.${page}`)}
          onChoose={(page) => {
            set({ page, without: PAGE[page].spare });
            setTyped(null);
          }}
        />
        <Chooser
          name={say('save.format')}
          value={format}
          names={FORMATS}
          nameOf={(format) => say(`save.${format}`)}
          onChoose={setFormat}
        />
        <Chooser
          name={say('save.ground')}
          value={options.ground}
          names={GROUNDS}
          nameOf={(ground) => say(`save.ground.${ground}`)}
          onChoose={(ground) => set({ ground })}
        />
        {format === 'png' && (
          <>
            <Line
              type="number"
              name={say('save.width')}
              value={typed ?? String(pixels)}
              onType={setTyped}
            />
            <p className="save-note">{sizeWords()}</p>
          </>
        )}
        {format === 'pdf' && <Line name={say('save.author')} value={author} onType={setAuthor} />}
        <details>
          <summary>{say('save.parts')}</summary>
          {partsOf(options.of).map((part) => (
            <Tick
              key={part}
              name={say(`save.part.${part}`)}
              on={!options.without.includes(part)}
              onTurn={(on) => set({ without: turned(options.without, part, on) })}
            />
          ))}
          <p className="save-note">{say('save.caveat')}</p>
          <Line
            type="url"
            name={say('save.base')}
            value={options.base}
            onType={(base) => set({ base })}
          />
        </details>
        <div className="save-ends">
          <SavingStatus saving={saving} language={language} />
          <button type="button" onClick={() => void copy()}>
            {say('save.copy.picture')}
          </button>
          <button type="submit" className="first" aria-disabled={saving?.is === 'working'}>
            {say('save.do')}
          </button>
        </div>
      </form>
    </>
  );
}

const turned = (without: readonly Part[], part: Part, on: boolean): readonly Part[] =>
  on ? without.filter((one) => one !== part) : [...without, part];

function Tick(props: {
  readonly name: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}) {
  const { name, on, onTurn } = props;
  return (
    <label className="save-tick">
      <input type="checkbox" checked={on} onChange={({ target }) => onTurn(target.checked)} />
      {name}
    </label>
  );
}
