import { useCallback, useSyncExternalStore } from 'react';

/** A screen with no room for a panel beside the pictures; page.css parts there too. */
export const NARROW = '(width <= 900px)';

/** A screen on which pictures stand one above the other; their styles part there too. */
export const PHONE = '(width <= 600px)';

/** A screen on which a legend of several lines would take the room of the pictures. */
export const SHORT = '(width > 900px) and (height < 820px)';

/** Whether a media query holds, as that changes. */
export function useMedia(query: string): boolean {
  const hear = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(hear, () => window.matchMedia(query).matches);
}
