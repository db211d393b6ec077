import { type FunctionComponent, useEffect, useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';

/** A part that is fetched when it is first shown, or before that when it is likely to be: `ready`. */
export type Later<Props> = FunctionComponent<Props> & { readonly ready: () => Promise<void> };

/**
 * A part of the page that is fetched when it is first shown, and kept. Until it has come nothing
 * stands in its place; if it cannot be fetched, that is told there, and the page stands.
 */
export function later<Props extends { readonly language: Language }>(
  load: () => Promise<FunctionComponent<Props>>,
): Later<Props> {
  let kept: FunctionComponent<Props> | null = null;
  const fetched = async () => {
    kept ??= await load();
  };
  function Part(props: Props) {
    const [Fetched, setFetched] = useState(() => kept);
    const [hasFailed, fail] = useState(false);
    useEffect(() => {
      if (kept) return undefined;
      let wanted = true;
      const come = async () => {
        await fetched();
        if (wanted) setFetched(() => kept);
      };
      come().catch(() => wanted && fail(true));
      return () => {
        wanted = false;
      };
    }, []);
    if (hasFailed) return <p role="alert">{sayIn(props.language)('notice.part')}</p>;
    return Fetched && <Fetched {...props} />;
  }
  // That it cannot be fetched is told when it is shown.
  return Object.assign(Part, { ready: () => fetched().catch(() => undefined) });
}
