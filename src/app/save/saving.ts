import type { Choice } from '../../scene/choice.ts';
import { type SavedPicture, fileName } from './picture.ts';
import { type Size, canDraw, pngOf, selfContained } from './raster.ts';
import { typefacesFor } from './typefaces.ts';

/** The formats of a picture. */
export const FORMATS = ['svg', 'pdf', 'png'] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** How the saving of something stands. */
export type Saving =
  | { readonly is: 'working' }
  | Saved
  | { readonly is: 'copied' }
  | { readonly is: 'not-copied' }
  | { readonly is: 'too-large'; readonly size: Size }
  | { readonly is: 'stopped' }
  | { readonly is: 'no-width'; readonly least: number }
  | { readonly is: 'failed'; readonly detail: string };

type Saved = {
  readonly is: 'done';
  readonly file: string;
  readonly bytes: number;
  /** The typefaces could not be had, and the device's own stand in the picture. */
  readonly plain: boolean;
  /** Letters that no typeface of the file has. */
  readonly lacking?: readonly string[];
};

/** What a picture is saved as: its format, the width of a raster in pixels, the author of a PDF. */
export type Wish = {
  readonly format: PictureFormat;
  readonly pixels: number;
  readonly author: string;
};

/** The size of a raster of a picture so many pixels wide. */
export const sizeAt = ({ width, height }: Size, pixels: number): Size => ({
  width: pixels,
  height: Math.round((pixels * height) / width),
});

/** Saves a picture; what writes PDF is fetched when it is first asked for. */
export async function savePicture(
  picture: SavedPicture,
  choice: Choice,
  wish: Wish,
): Promise<Saving> {
  const file = fileName(choice, wish.format, picture.of, picture.isPart);
  try {
    switch (wish.format) {
      case 'svg':
        return handed(new Blob([picture.svg], { type: 'image/svg+xml' }), file);
      case 'pdf': {
        const [{ pdfOf }, { lettersWithout }, { pdfTypefaces }] = await Promise.all([
          import('../../picture/pdf.ts'),
          import('../../picture/scripts.ts'),
          import('./fonts.ts'),
        ]);
        const faces = await pdfTypefaces(picture.sheets);
        const bytes = pdfOf(picture.sheets, faces, { author: wish.author.trim() || null });
        const saved = handed(new Blob([bytes as BlobPart], { type: 'application/pdf' }), file);
        return { ...saved, lacking: lettersWithout(faces, picture.sheets) };
      }
      case 'png': {
        const size = sizeAt(picture, wish.pixels);
        const drawn = await rasterOf(picture, size);
        return drawn ? handed(drawn.png, file, drawn.plain) : { is: 'too-large', size };
      }
    }
  } catch (error) {
    return { is: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Puts a picture on the clipboard as PNG, where the browser allows it. */
export async function copyPicture(picture: SavedPicture, pixels: number): Promise<Saving> {
  const size = sizeAt(picture, pixels);
  if (!canDraw(size)) return { is: 'too-large', size };
  try {
    // The promise goes in at once: some browsers allow it only while the press is fresh.
    const png = rasterOf(picture, size).then((drawn) => drawn?.png ?? Promise.reject(new Error()));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return { is: 'copied' };
  } catch {
    return { is: 'not-copied' };
  }
}

/** Puts a text on the clipboard, where the browser allows it. */
export const copyText = (text: string): Promise<Saving> =>
  navigator.clipboard.writeText(text).then(
    () => ({ is: 'copied' }) as const,
    () => ({ is: 'not-copied' }) as const,
  );

async function rasterOf(
  picture: SavedPicture,
  size: Size,
): Promise<{ readonly png: Blob; readonly plain: boolean } | null> {
  if (!canDraw(size)) return null;
  const typefaces = await typefacesFor(picture.svg).catch(() => null);
  const png = await pngOf(selfContained(picture.svg, typefaces ?? '', picture), size);
  return png && { png, plain: typefaces === null };
}

/** Gives the reader a file, as the browser does it. */
export function handed(blob: Blob, file: string, plain = false): Saved {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser reads the file after this turn; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { is: 'done', file, bytes: blob.size, plain };
}
