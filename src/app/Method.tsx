import { useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { sayIn } from '../words/messages.ts';
import { later } from './later.tsx';

type DialogProps = {
  readonly language: Language;
  readonly network: Network;
  readonly onClose: () => void;
};

const Dialog = later<DialogProps>(async () => (await import('./MethodDialog.tsx')).MethodDialog);

/** How the data were made and are read: a link that opens it. */
export function Method(props: { readonly language: Language; readonly network: Network }) {
  const { language, network } = props;
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => open(true)}>
        {sayIn(language)('page.method')}
      </button>
      {isOpen ? <Dialog language={language} network={network} onClose={() => open(false)} /> : null}
    </>
  );
}
