import { GIFEncoder, applyPalette, quantize } from 'gifenc';
import type { Step } from '../../scene/film.ts';
import { svgOf } from '../../picture/svg.ts';
import { addressOfSvg, selfContained } from './raster.ts';
import type { Size } from './raster.ts';
import { typefacesFor } from './typefaces.ts';

/** More pixels in all would fill the memory of a small machine. */
const MOST_PIXELS = 120_000_000;

/** Whether memory is kept for a GIF of so many steps of a size. */
export const fitsMemory = (count: number, { width, height }: Size): boolean =>
  count * width * height <= MOST_PIXELS;

/**
 * Steps as a GIF that goes on for ever, drawn one after the other, so that only one stands in
 * memory unpacked. `drawn` hears of each; null if the signal stops it.
 */
export async function gifOf(
  steps: readonly (() => Step)[],
  size: Size,
  seconds: number,
  drawn: (step: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  const gif = GIFEncoder();
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  for (const [at, step] of steps.entries()) {
    drawn(at + 1);
    // Lets the page show how far it is, and hear of a press on Stop.
    await new Promise((go) => setTimeout(go));
    if (signal.aborted) return null;
    const { figure } = step();
    const svg = svgOf(figure);
    const image = new Image();
    image.src = addressOfSvg(selfContained(svg, await typefacesFor(svg).catch(() => ''), figure));
    await image.decode();
    pen.drawImage(image, 0, 0, size.width, size.height);
    const { data } = pen.getImageData(0, 0, size.width, size.height);
    const palette = quantize(data, 256);
    gif.writeFrame(applyPalette(data, palette), size.width, size.height, {
      palette,
      delay: Math.round(seconds * 1000),
    });
  }
  gif.finish();
  return new Blob([gif.bytes() as BlobPart], { type: 'image/gif' });
}
