import { useEffect, useState } from 'react';

/**
 * A value once it has rested for so many milliseconds: for what should not speak at every step.
 * While it is held, it keeps what it was.
 */
export function useSettled<Value>(value: Value, rest: number, held: boolean): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => settle(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest, held]);
  return settled;
}
