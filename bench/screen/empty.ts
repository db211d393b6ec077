import type { Make } from './stage.ts';

/** A canvas that fills its host, one pixel to a unit of the screen. */
export function surfaceIn(host: HTMLElement): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = host.clientWidth * devicePixelRatio;
  canvas.height = host.clientHeight * devicePixelRatio;
  canvas.style.width = '100%';
  canvas.style.height = '100%';
  host.append(canvas);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('The browser gives no canvas.');
  surface.scale(devicePixelRatio, devicePixelRatio);
  return surface;
}

/** A canvas wiped and left empty: what a frame costs at least. */
export const empty: Make = (host) => {
  const surface = surfaceIn(host);
  return {
    name: 'an empty canvas',
    step: () => {
      surface.clearRect(0, 0, host.clientWidth, host.clientHeight);
      // Something must have changed for the browser to show it.
      surface.fillRect(0, 0, 1, 1);
    },
    drawn: () => null,
  };
};
