/** A size in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** An SVG with its size and its typefaces inside, as an image must have it that fetches nothing. */
export function selfContained(svg: string, typefaces: string, { width, height }: Size): string {
  const [head = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  const sized = head
    .replace(/ (?:width|height)="[^"]*"/g, '')
    .replace('<svg', `<svg width="${width}" height="${height}"`);
  return `${sized}<style>${typefaces}</style>${svg.slice(head.length)}`;
}

/** An SVG as the address of an image. */
export const addressOfSvg = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/**
 * Whether this browser draws a canvas of a size. Beyond its limit it gives an empty one without
 * a word, so the last pixel is painted and looked at.
 */
export function canDraw({ width, height }: Size): boolean {
  const canvas = canvasOf({ width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return false;
  try {
    pen.fillRect(width - 1, height - 1, 1, 1);
    return pen.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
  } catch {
    return false;
  } finally {
    // Lets the memory go at once.
    canvas.width = 0;
  }
}

/** A self-contained SVG as a PNG of a size; null if the browser gives none. */
export async function pngOf(svg: string, size: Size): Promise<Blob | null> {
  const image = new Image();
  image.src = addressOfSvg(svg);
  await image.decode();
  const canvas = canvasOf(size);
  canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function canvasOf({ width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
