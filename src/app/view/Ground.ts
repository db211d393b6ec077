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
  private kept: {
    readonly items: readonly Item[];
    readonly camera: Camera;
    readonly pixels: HTMLCanvasElement;
  } | null = null;
  /** Where all was last painted from: a moving camera leaves nothing to keep. */
  private camera: Camera | null = null;

  /**
   * Brings the undermost items onto an empty surface whose transform is the camera's: copies them
   * if it has them, else lets them be painted, and keeps them if the next step may ask for the same.
   */
  lay(
    surface: CanvasRenderingContext2D,
    items: readonly Item[],
    camera: Camera,
    paint: (items: readonly Item[]) => void,
  ): void {
    const isMoving = !sameCamera(this.camera, camera);
    this.camera = camera;
    if (items.length < LEAST) {
      this.forget();
      return paint(items);
    }
    if (this.has(surface.canvas, items, camera)) return copy(this.kept!.pixels, surface);
    paint(items);
    if (isMoving) this.forget();
    else this.keep(surface.canvas, items, camera);
  }

  /** Lets go of what it has kept. */
  forget(): void {
    this.kept = null;
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
