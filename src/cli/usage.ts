import type { MessageId } from '../words/messages.ts';

/**
 * A call that cannot be carried out: exit code 2. The message names the fault, the value and
 * the remedy.
 */
export class UsageFault extends Error {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(id: MessageId, values: Readonly<Record<string, string | number>> = {}) {
    super(id);
    this.name = 'UsageFault';
    this.id = id;
    this.values = values;
  }
}
