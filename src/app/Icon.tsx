/** Drawn on a square of 16, in lines of the text's colour. */
const PATHS = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 3 3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3',
  theme: 'M13.5 9.5A6 6 0 0 1 6.5 2.5 6 6 0 1 0 13.5 9.5Z',
  link: 'M6.5 9.5 9.5 6.5M7 4.5 9 2.8a2.9 2.9 0 0 1 4.2 4.2L11.5 9M9 11.5 7 13.2a2.9 2.9 0 0 1-4.2-4.2L4.5 7',
  save: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
} as const;

/** A sign beside or instead of a word; the word is what names it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
