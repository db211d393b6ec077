import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** Parts that have come, by what fetches them: shown again at once, so that the focus finds its way back. */
const come = new WeakMap<object, unknown>();

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
  const [Part, setPart] = useState<ComponentType<Props> | null>(
    () => (come.get(load) ?? null) as ComponentType<Props> | null,
  );
  const [hasFailed, fail] = useState(false);
  useEffect(() => {
    let wanted = true;
    const bring = async () => {
      const part = await load();
      come.set(load, part.default);
      if (wanted) setPart(() => part.default);
    };
    bring().catch(() => {
      if (wanted) fail(true);
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  if (hasFailed) return failed;
  return Part && <Part {...given} />;
}
