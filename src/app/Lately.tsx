import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/**
 * A part of the page that is fetched when it is first shown. `load` must be the same function each
 * time; until it is there nothing is shown, and `failed` if it cannot be had.
 */
export function Lately<Props extends object>(props: {
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  readonly given: Props;
  readonly failed: ReactNode;
}) {
  const { load, given, failed } = props;
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const [hasFailed, fail] = useState(false);
  useEffect(() => {
    let wanted = true;
    load().then(
      (part) => wanted && setPart(() => part.default),
      () => wanted && fail(true),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (hasFailed) return failed;
  return Part && <Part {...given} />;
}
