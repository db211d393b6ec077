import { useCallback, useState } from 'react';
import type { Unit } from '../../scene/units.ts';
import { recall, remember } from '../memory.ts';

/** By what dates are stepped, as the reader chose here or on a visit before: by changes, if never. */
export function useUnit(): readonly [Unit, (unit: Unit) => void] {
  const [unit, set] = useState<Unit>(() => recall().unit ?? 'change');
  const choose = useCallback((next: Unit) => {
    set(next);
    remember('unit', next);
  }, []);
  return [unit, choose];
}
