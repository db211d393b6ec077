import { type FunctionComponent, useEffect, useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';

/**
 * A part of the page that is fetched when it is first shown, and kept. Until it has come nothing
 * stands in its place; if it cannot be fetched, that is told there, and the page stands.
 */
export function later<Props extends { readonly language: Language }>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let kept: FunctionComponent<Props> | null = null;
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => kept);
    const [hasFailed, fail] = useState(false);
    useEffect(() => {
      if (kept) return undefined;
      let wanted = true;
      const come = async () => {
        kept = await load();
        if (wanted) setPart(() => kept);
      };
      come().catch(() => wanted && fail(true));
      return () => {
        wanted = false;
      };
    }, []);
    if (hasFailed) return <p role="alert">{sayIn(props.language)('notice.part')}</p>;
    return Part && <Part {...props} />;
  };
}
