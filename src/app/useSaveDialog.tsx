import { type ComponentType, type Dispatch, type ReactNode, useState } from 'react';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import type { PictureName } from '../scene/pictures.ts';
import { learnLater } from './catalogue.ts';
import type { OnScreen } from './usePictures.ts';
import type { SaveTab } from './save/SaveDialog.tsx';
import type { Action } from './state.ts';

type Dialog = ComponentType<{
  readonly network: Network;
  readonly choice: Choice;
  readonly onScreen: OnScreen;
  readonly first: SaveTab;
  readonly of: PictureName;
  readonly onClose: () => void;
}>;

/** The dialog that saves pictures, fetched when it is first asked for; and how to open it. */
export function useSaveDialog(
  network: Network,
  choice: Choice,
  onScreen: OnScreen,
  dispatch: Dispatch<Action>,
): { readonly dialog: ReactNode; readonly open: (tab?: SaveTab, of?: PictureName) => void } {
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const [first, begin] = useState<SaveTab>('picture');
  const [of, show] = useState<PictureName>('shown');
  const open = (tab: SaveTab = 'picture', of: PictureName = 'shown') => {
    begin(tab);
    show(of);
    Promise.all([import('./save/SaveDialog.tsx'), learnLater()]).then(
      ([part]) => setDialog(() => part.default),
      () => dispatch({ type: 'tell', notices: [{ id: 'notice.part', values: {} }] }),
    );
  };
  const close = () => setDialog(null);
  return {
    open,
    dialog: Dialog && <Dialog {...{ network, choice, onScreen, first, of }} onClose={close} />,
  };
}
