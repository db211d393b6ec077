/** What of the browser's session history a trail uses. */
export type Entries = {
  go(delta: number): void;
  push(mark: Mark, address: string): void;
  replace(mark: Mark, address: string): void;
};

/** What an entry of the session history remembers: the step it stands for, and whose step. */
export type Mark = { readonly session: number; readonly step: number };

/** A step and its address. */
export type Stop = { readonly id: number; readonly address: string };

/**
 * Keeps the browser's back and forward in step with the page's own history: each step is one
 * entry. The page's history leads and the entries follow: a new step is pushed, an undone one
 * gone back from. Going is not done at once, so until it has arrived nothing else is begun.
 */
export class Trail {
  /** The steps that stand in the session history, oldest first, and which of them it is at. */
  private steps: number[] = [];
  private place = 0;
  private going = false;
  private adopting = true;
  private readonly entries: Entries;
  private readonly session: number;

  /** `session` is a number that no other load of the page has. */
  constructor(entries: Entries, session: number) {
    this.entries = entries;
    this.session = session;
  }

  /** Takes the session history to the present stop; `stops` are all, oldest first. */
  follow(stops: readonly Stop[], present: number): void {
    if (this.going) return;
    const at = stops.findIndex(({ id }) => id === present);
    if (this.adopting) this.adopt(stops[at]!);
    if (this.steps[this.place] === present) return;
    const known = this.steps.indexOf(present);
    if (known !== -1) return this.goTo(known);
    const ids = stops.slice(0, at).map(({ id }) => id);
    const common = this.steps.findLastIndex((id) => ids.includes(id));
    if (common === -1) return this.adopt(stops[at]!);
    if (common !== this.place) return this.goTo(common);
    for (const stop of stops.slice(ids.indexOf(this.steps[common]!) + 1, at + 1)) this.push(stop);
  }

  /**
   * Takes note that the browser went to an entry. The id of the step to travel to; null where
   * nothing is to be done but to follow; 'foreign' where the entry is of no step known here:
   * then its address is to be read, and the next stop followed takes its place.
   */
  arrive(mark: unknown): number | 'foreign' | null {
    const wasGoing = this.going;
    this.going = false;
    const step = isMark(mark) && mark.session === this.session ? mark.step : -1;
    const place = this.steps.indexOf(step);
    if (place === -1) {
      this.adopting = true;
      return 'foreign';
    }
    this.place = place;
    return wasGoing ? null : step;
  }

  /** Gives up on a going that does not arrive: the present entry takes the next stop's place. */
  giveUp(): void {
    if (!this.going) return;
    this.going = false;
    this.adopting = true;
  }

  get isGoing(): boolean {
    return this.going;
  }

  private goTo(place: number): void {
    this.going = true;
    this.entries.go(place - this.place);
  }

  private push({ id, address }: Stop): void {
    this.entries.push({ session: this.session, step: id }, address);
    this.steps = [...this.steps.slice(0, this.place + 1), id];
    this.place = this.steps.length - 1;
  }

  /** The entry that the browser is at becomes this stop's; of others nothing is known any more. */
  private adopt({ id, address }: Stop): void {
    this.adopting = false;
    this.entries.replace({ session: this.session, step: id }, address);
    this.steps = [id];
    this.place = 0;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { session, step } = value as Partial<Record<keyof Mark, unknown>>;
  return typeof session === 'number' && typeof step === 'number';
}
