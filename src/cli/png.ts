import { Resvg, initWasm } from '@resvg/resvg-wasm';
import program from '@resvg/resvg-wasm/index_bg.wasm?url&inline';
import { outliner } from '../picture/outlines.ts';
import { svgOf } from '../picture/svg.ts';
import type { Figure } from '../scene/list.ts';
import type { Typefaces } from '../picture/shaping.ts';
import { inlined } from './typefaces.ts';

let started: Promise<void> | null = null;

/**
 * A picture as PNG, so many pixels wide. Its letters are shapes of the fonts given, so that every machine gives the same bytes. A picture without a ground is transparent.
 */
export async function pngOf(
  figure: Figure,
  width: number,
  typefaces: Typefaces,
): Promise<Uint8Array> {
  await (started ??= initWasm(inlined(program)));
  const resvg = new Resvg(svgOf(figure, outliner(typefaces)), {
    fitTo: { mode: 'width', value: width },
  });
  const image = resvg.render();
  const bytes = image.asPng();
  image.free();
  resvg.free();
  return bytes;
}
