import { useEffect, useState } from 'react';

/** A value once it has rested for so many milliseconds: for what should not speak at every step. */
export function useSettled<Value>(value: Value, rest: number): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
