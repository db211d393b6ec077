import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { labelIn } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { PAGES } from '../../scene/figure.ts';
import { type PageName } from '../../scene/page.ts';
import { oneOf } from '../../scene/choice.ts';
import { isolated, sayIn } from '../../words/messages.ts';
import { type Saving, savePicture } from './saving.ts';
import { Preview } from './Preview.tsx';
import { savedPicture } from './picture.ts';
import './save.css';
import { useTypefaces } from './useTypefaces.ts';

/** SVG, or PNG at a scale. */
const FORMATS = ['svg', '1', '2', '3'] as const;
type Format = (typeof FORMATS)[number];

/** Title, page and format of a picture of what is shown, how it will look, and saving it. */
export default function SaveDialog(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly onClose: () => void;
}) {
  const { network, choice, onClose } = props;
  const { language } = choice;
  const own = labelIn(network.dataset.description.title, language);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [title, setTitle] = useState(own);
  const [page, setPage] = useState<PageName>('wide');
  const [format, setFormat] = useState<Format>('svg');
  const [saving, setSaving] = useState<Saving | null>(null);
  const shownTitle = useDeferredValue(title);
  const picture = useMemo(
    () => savedPicture(network, choice, page, shownTitle === own ? '' : shownTitle),
    [network, choice, page, shownTitle, own],
  );
  const typefaces = useTypefaces(picture.svg);
  const say = sayIn(language);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  const save = async () => {
    setSaving({ is: 'working' });
    // Made anew: what is typed last may not yet be in the preview.
    const latest = savedPicture(network, choice, page, title === own ? '' : title);
    setSaving(await savePicture(latest, choice, format === 'svg' ? null : Number(format)));
  };

  return (
    <dialog ref={dialog} className="save" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{say('save.title')}</h2>
      <Preview picture={picture} typefaces={typefaces} language={language} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label>
          <span>{say('save.heading')}</span>
          <input
            type="text"
            value={title}
            maxLength={120}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        <label>
          <span>{say('save.page')}</span>
          <select
            value={page}
            onChange={({ target }) => setPage(oneOf(PAGES, target.value) ?? page)}
          >
            {PAGES.map((page) => (
              <option key={page} value={page}>
                {say(`save.page.${page}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('save.format')}</span>
          <select
            value={format}
            onChange={({ target }) => setFormat(oneOf(FORMATS, target.value) ?? format)}
          >
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {format === 'svg'
                  ? say('save.svg')
                  : say('save.png', sizeAt(picture, Number(format)))}
              </option>
            ))}
          </select>
        </label>
        <p className="save-status" role="status">
          {saving === null ? '' : savingWords(saving)}
        </p>
        <div className="save-ends">
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('save.close')}
          </button>
          <button type="submit" className="first" aria-disabled={saving?.is === 'working'}>
            {say('save.do')}
          </button>
        </div>
      </form>
    </dialog>
  );

  function savingWords(saving: Saving): string {
    switch (saving.is) {
      case 'working':
        return say('save.working');
      case 'too-large':
        return say('save.too-large', saving.size);
      case 'failed':
        return say('save.failed', { detail: isolated(saving.detail, language) });
      case 'done':
        return [
          say('save.done', { file: isolated(saving.file, language) }),
          ...(saving.plain ? [say('save.fonts')] : []),
        ].join(' ');
    }
  }
}

const sizeAt = ({ width, height }: { width: number; height: number }, scale: number) => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});
