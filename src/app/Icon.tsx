/** Drawn on a square of 16, in lines of the text's colour. */
const PATHS = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 3 3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3',
  theme: 'M13.5 9.5A6 6 0 0 1 6.5 2.5 6 6 0 1 0 13.5 9.5Z',
  link: 'M6.5 9.5 9.5 6.5M7 4.5 9 2.8a2.9 2.9 0 0 1 4.2 4.2L11.5 9M9 11.5 7 13.2a2.9 2.9 0 0 1-4.2-4.2L4.5 7',
  save: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9ZM10.2 10.2 13.8 13.8',
  open: 'M2 12.5v-9h4l1.5 2H14v7Z',
  network: 'M3.5 4.5 8 8l5-4.5M8 8l-2.5 5M8 8l4.5 4M3.5 4.5v.01M13 3.5v.01M5.5 13v.01M12.5 12v.01',
  map: 'M2 4.5 6 3l4 1.5L14 3v8.5L10 13l-4-1.5L2 13ZM6 3v8.5M10 4.5V13',
  blocs: 'M6.2 3.5a4 4 0 1 0 0 8 4 4 0 1 0 0-8ZM9.8 4.5a4 4 0 1 0 0 8 4 4 0 1 0 0-8Z',
  rings:
    'M8 7.2v1.6M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 1 0 0-6.8ZM8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8Z',
  off: 'M3.5 8h9',
  spokes:
    'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5ZM8 5.5v-4M8 10.5v4M5.5 8h-4M10.5 8h4M6.2 6.2 3.6 3.6M9.8 9.8l2.6 2.6M9.8 6.2l2.6-2.6M6.2 9.8l-2.6 2.6',
  hull: 'M5 3.5h5a3.5 3.5 0 0 1 3.5 3.5v2A3.5 3.5 0 0 1 10 12.5H5A2.5 2.5 0 0 1 2.5 10V6A2.5 2.5 0 0 1 5 3.5ZM6 7v.01M10 6.5v.01M8.5 10v.01',
  badge: 'M5 3h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM6.5 5.5v5h3.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside or instead of a word; the word is what names it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
