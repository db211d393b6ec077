import {
  type ComponentType,
  type Dispatch,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';
import type { Bundled } from './bundled.ts';
import { learnLater } from './catalogue.ts';
import { type Given, givenIn } from './own/given.ts';
import { shelfId } from './shelf/book.ts';
import type { Action } from './state.ts';

type Dialog = ComponentType<{
  readonly language: Language;
  readonly given: readonly Given[];
  readonly onData: (bundled: Bundled) => void;
  readonly onClose: () => void;
}>;

/** How long places moved by hand must rest before they are kept, in ms. */
const REST = 200;

/**
 * The dialog that opens a reader's own data, fetched when it is first asked for, by press or by
 * dropping files anywhere on the page; and how to open it. Of data that stand on the shelf the
 * places moved by hand are kept there.
 */
export function useOwnData(props: {
  readonly bundled: Bundled;
  readonly network: Network;
  readonly choice: Choice;
  readonly dispatch: Dispatch<Action>;
  readonly onData: (bundled: Bundled) => void;
}): { readonly dialog: ReactNode; readonly open: (given: readonly Given[]) => void } {
  const { bundled, network, choice, dispatch, onData } = props;
  const [shown, setShown] = useState<{ Dialog: Dialog; given: readonly Given[] } | null>(null);
  const open = (given: readonly Given[]) => {
    Promise.all([import('./own/OwnDialog.tsx'), learnLater()]).then(
      ([part]) => setShown({ Dialog: part.default, given }),
      () => dispatch({ type: 'tell', notices: [{ id: 'notice.part', values: {} }] }),
    );
  };
  const isDropping = useDrop(choice.embed || shown !== null, open);
  useKeptPlaces(bundled, network);
  const { language } = choice;
  return {
    open,
    dialog: shown ? (
      <shown.Dialog {...{ language, onData }} given={shown.given} onClose={() => setShown(null)} />
    ) : isDropping ? (
      <p className="dropping">{sayIn(language)('page.drop')}</p>
    ) : null,
  };
}

/** Whether files are held over the page; what is dropped there is opened. */
function useDrop(isOff: boolean, open: (given: readonly Given[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (isOff) return undefined;
    const control = new AbortController();
    const hear = (name: 'dragover' | 'dragleave' | 'drop', tell: (event: DragEvent) => void) =>
      window.addEventListener(name, tell, control);
    hear('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    });
    // It leaves the window where it comes to no other element.
    hear('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    hear('drop', (event) => {
      const given = givenIn(event.dataTransfer);
      setOver(false);
      if (given.length === 0) return;
      event.preventDefault();
      latest.current(given);
    });
    return () => control.abort();
  }, [isOff]);
  return isOver && !isOff;
}

function useKeptPlaces({ name, dataset }: Bundled, network: Network): void {
  const id = shelfId(name);
  const { positions } = network.dataset;
  const [known, setKnown] = useState(dataset.positions);
  useEffect(() => {
    if (id === null || positions === known) return undefined;
    const timer = setTimeout(() => {
      setKnown(positions);
      void import('./shelf/places.ts').then(({ keepPlaces }) => keepPlaces(id, network.dataset));
    }, REST);
    return () => clearTimeout(timer);
  }, [id, positions, known, network]);
}
