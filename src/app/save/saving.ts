import type { Choice } from '../../scene/choice.ts';
import { type SavedPicture, fileName } from './picture.ts';
import { type Size, canDraw, pngOf, selfContained } from './raster.ts';
import { typefacesFor } from './typefaces.ts';

/** How the saving of a picture stands. */
export type Saving =
  | { readonly is: 'working' }
  /** `plain`: the typefaces could not be had, and the device's own stand in the picture. */
  | { readonly is: 'done'; readonly file: string; readonly plain: boolean }
  | { readonly is: 'too-large'; readonly size: Size }
  | { readonly is: 'failed'; readonly detail: string };

/** Saves a picture: as SVG where scale is null, else as a PNG of so many pixels a unit. */
export async function savePicture(
  picture: SavedPicture,
  choice: Choice,
  scale: number | null,
): Promise<Saving> {
  if (scale === null) {
    const file = fileName(choice, 'svg');
    hand(new Blob([picture.svg], { type: 'image/svg+xml' }), file);
    return { is: 'done', file, plain: false };
  }
  const size = {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  };
  if (!canDraw(size)) return { is: 'too-large', size };
  try {
    const typefaces = await typefacesFor(picture.svg).catch(() => null);
    const png = await pngOf(selfContained(picture.svg, typefaces ?? '', picture), size);
    if (!png) return { is: 'too-large', size };
    const file = fileName(choice, 'png');
    hand(png, file);
    return { is: 'done', file, plain: typefaces === null };
  } catch (error) {
    return { is: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Gives the reader a file, as the browser does it. */
export function hand(blob: Blob, file: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser reads the file after this turn; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
