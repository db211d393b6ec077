import type { Item } from '../../scene/list.ts';
import { type Camera, sameCamera } from './camera.ts';

/** So few items are painted as fast as a copy of them. */
const LEAST = 200;

/**
 * What of a picture stays from step to step, as it was painted: the pixels of its undermost
 * items. To put it back is to copy pixels one to one, so that the picture is the very same as if
 * all were painted anew.
 */
export class Ground {
  private kept: (Laid & { readonly pixels: HTMLCanvasElement }) | null = null;
  /** What was laid last, kept or not. */
  private last: Laid | null = null;
  /** Whether that had been kept: who goes on by small steps will ask for the next one again too. */
  private isSteady = false;

  /**
   * Brings the undermost items onto an empty surface whose transform is the camera's: copies them
   * if it has them, else lets them be painted, and keeps them if they are likely to be asked for
   * again. Neither a moving camera nor leaps through time leave anything to keep.
   */
  lay(
    surface: CanvasRenderingContext2D,
    items: readonly Item[],
    camera: Camera,
    paint: (items: readonly Item[]) => void,
  ): void {
    const { last, isSteady } = this;
    this.last = { items, camera };
    this.isSteady = this.has(surface.canvas, items, camera);
    if (this.isSteady) return copy(this.kept!.pixels, surface);
    paint(items);
    const isLikely =
      last !== null &&
      sameCamera(last.camera, camera) &&
      (isSteady || sameItems(last.items, items));
    if (isLikely && items.length >= LEAST) this.keep(surface.canvas, items, camera);
    else this.kept = null;
  }

  /** Lets go of what it has kept. */
  forget(): void {
    this.kept = null;
    this.last = null;
  }

  private has({ width, height }: Sized, items: readonly Item[], camera: Camera): boolean {
    if (!this.kept) return false;
    const { pixels } = this.kept;
    return (
      pixels.width === width &&
      pixels.height === height &&
      sameCamera(this.kept.camera, camera) &&
      sameItems(this.kept.items, items)
    );
  }

  private keep(canvas: HTMLCanvasElement, items: readonly Item[], camera: Camera): void {
    const pixels = this.kept?.pixels ?? document.createElement('canvas');
    // To set a size empties a canvas too.
    pixels.width = canvas.width;
    pixels.height = canvas.height;
    const surface = pixels.getContext('2d');
    if (!surface) return;
    surface.drawImage(canvas, 0, 0);
    this.kept = { items, camera, pixels };
  }
}

type Laid = { readonly items: readonly Item[]; readonly camera: Camera };
type Sized = { readonly width: number; readonly height: number };

function copy(pixels: HTMLCanvasElement, surface: CanvasRenderingContext2D): void {
  surface.save();
  surface.resetTransform();
  surface.drawImage(pixels, 0, 0);
  surface.restore();
}

/** Whether two lists have the very same items. */
export const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
