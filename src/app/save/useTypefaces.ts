import { useEffect, useState } from 'react';
import { typefacesFor } from './typefaces.ts';

/** The typefaces of a picture as style rules: null while they are fetched, blank if they cannot be. */
export function useTypefaces(svg: string): string | null {
  const [typefaces, setTypefaces] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    typefacesFor(svg).then(
      (rules) => wanted && setTypefaces(rules),
      () => wanted && setTypefaces(''),
    );
    return () => {
      wanted = false;
    };
  }, [svg]);
  return typefaces;
}
