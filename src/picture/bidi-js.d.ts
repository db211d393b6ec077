/** The part of bidi-js (no types of its own) that shaping uses. */
declare module 'bidi-js' {
  type Bidi = {
    /** A level (UAX 9) for each UTF-16 unit of a text; an odd one is read from the right. */
    getEmbeddingLevels(
      text: string,
      direction?: 'ltr' | 'rtl' | 'auto',
    ): { readonly levels: Uint8Array };
    /** What a character is drawn as where text is read from the right; null for itself. */
    getMirroredCharacter(character: string): string | null;
  };
  export default function bidiFactory(): Bidi;
}
