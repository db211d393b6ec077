/** What does one thing at a time, and of those asked for meanwhile only the latest. */
export type Latest<Ask> = {
  readonly ask: (ask: Ask) => void;
  /** Nothing is wanted any more: what is under way is left, and heard of no more. */
  readonly drop: () => void;
};

/**
 * Work of which only the latest counts. What is under way goes on, so that whoever asks faster
 * than it is done still hears of something, unless `isOther` says that it has nothing in common
 * with what is asked for now: then it is told by its signal to end.
 */
export function latestOf<Ask, Of>(
  work: (ask: Ask, signal: AbortSignal) => Promise<Of>,
  done: (ask: Ask, of: Of) => void,
  isOther: (doing: Ask, next: Ask) => boolean,
): Latest<Ask> {
  let next: { readonly ask: Ask } | null = null;
  let doing: { readonly ask: Ask; readonly control: AbortController } | null = null;
  const goOn = () => {
    if (next !== null && doing === null) void begin(next.ask);
  };
  const begin = async (ask: Ask) => {
    const own = { ask, control: new AbortController() };
    doing = own;
    next = null;
    try {
      const of = await work(ask, own.control.signal);
      if (!own.control.signal.aborted) done(ask, of);
    } catch (error) {
      if (!own.control.signal.aborted) throw error;
    } finally {
      if (doing === own) doing = null;
      goOn();
    }
  };
  return {
    ask: (ask) => {
      if (doing === null) return void begin(ask);
      next = { ask };
      if (isOther(doing.ask, ask)) doing.control.abort();
      return undefined;
    },
    drop: () => {
      next = null;
      doing?.control.abort();
    },
  };
}
