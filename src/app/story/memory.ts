const KEY = 'realign.story';

/** The step that a reader was at last, as `story:step`; null where none is remembered. */
export function recallStep(): { readonly story: string; readonly step: number } | null {
  try {
    const [story = '', step = ''] = (window.localStorage.getItem(KEY) ?? '').split(':');
    return story !== '' && /^\d+$/.test(step) ? { story, step: Number(step) } : null;
  } catch {
    // Storage is off, as in a frame that is kept apart.
    return null;
  }
}

/** Has the browser remember a step, if it will. */
export function rememberStep(step: string): void {
  try {
    window.localStorage.setItem(KEY, step);
  } catch {
    // The tour begins anew next time.
  }
}
