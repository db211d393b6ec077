import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { PAGE } from '../../scene/page.ts';
import type { PictureName } from '../../scene/pictures.ts';
import { sayIn } from '../../words/messages.ts';
import type { OnScreen } from '../usePictures.ts';
import { CitePart } from './CitePart.tsx';
import { DataPart } from './DataPart.tsx';
import { FilmPart } from './FilmPart.tsx';
import { PicturePart } from './PicturePart.tsx';
import { type PictureOptions, ownBase } from './picture.ts';
import { SharePart } from './SharePart.tsx';
import { sightOf } from './insight.ts';
import '../dialog.css';
import './save.css';

const TABS = ['picture', 'film', 'data', 'cite', 'share'] as const;
export type SaveTab = (typeof TABS)[number];

/** What can be taken away of what is shown: a picture, a film, data, a citation, a link. */
export default function SaveDialog(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly onScreen: OnScreen;
  /** The tab that is open at first. */
  readonly first: SaveTab;
  /** What the picture is of at first. */
  readonly of: PictureName;
  readonly onClose: () => void;
}) {
  const { network, choice, onScreen, first, of, onClose } = props;
  const say = sayIn(choice.language);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [tab, setTab] = useState<SaveTab>(first);
  // The camera stands still while the dialog is open.
  const [inSight] = useState(() => sightOf(network, choice, onScreen));
  const [options, setOptions] = useState<PictureOptions>(() => ({
    of,
    only: null,
    page: 'wide',
    title: '',
    subtitle: '',
    without: PAGE.wide.spare,
    ground: 'paper',
    base: ownBase(window.location),
  }));

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    <dialog ref={dialog} className="wide save" aria-labelledby={`${id}-title`} onClose={onClose}>
      <header>
        <h2 id={`${id}-title`}>{say('save.title')}</h2>
        <div role="tablist" aria-label={say('save.tabs')}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              aria-selected={tab === name}
              aria-controls={`${id}-panel`}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => setTab(name)}
              onKeyDown={step}
            >
              {say(`save.tab.${name}`)}
            </button>
          ))}
        </div>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('save.close')}
        </button>
      </header>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        className={`save-panel save-${tab}`}
      >
        {tab === 'picture' && (
          <PicturePart {...{ network, choice, inSight, options, setOptions }} />
        )}
        {tab === 'film' && <FilmPart {...{ network, choice, options }} />}
        {tab === 'data' && <DataPart {...{ network, choice }} />}
        {tab === 'share' && <SharePart {...{ network, choice }} />}
        {tab === 'cite' && <CitePart {...{ network, choice, options }} />}
      </div>
    </dialog>
  );

  /** Arrows go from tab to tab in the direction of reading. */
  function step({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>): void {
    const ahead = choice.language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    const back = choice.language === 'ar' ? 'ArrowRight' : 'ArrowLeft';
    const by = key === ahead ? 1 : key === back ? -1 : 0;
    if (by === 0) return;
    const place = (TABS.indexOf(tab) + by + TABS.length) % TABS.length;
    setTab(TABS[place]!);
    currentTarget.parentElement?.querySelectorAll('button')[place]?.focus();
  }
}
