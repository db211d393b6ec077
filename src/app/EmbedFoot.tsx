import type { ReactNode } from 'react';
import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';

/** Under a picture that stands in another page: what it shows in words, and the way to the whole. */
export function EmbedFoot(props: {
  /** Of the same with everything around it, as a query string. */
  readonly address: string;
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const { address, language, children } = props;
  return (
    <footer className="foot">
      {children}
      <a href={address || window.location.pathname} target="_blank" rel="noreferrer">
        {sayIn(language)('embed.full')}
      </a>
    </footer>
  );
}
