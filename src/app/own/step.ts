import type { MessageId, Values } from '../../words/messages.ts';
import type { Progress } from '../../formats/intake/tablefile.ts';
import type { Looked } from './looks.ts';
import type { Imported } from './reading.ts';

/** Why the reader is back at the entrance. */
export type Trouble = { readonly id: MessageId; readonly values: Values; readonly detail: string };

/** Where the opening of data stands. */
export type Step =
  | { readonly is: 'entrance'; readonly fault: Trouble | null }
  | {
      readonly is: 'waiting';
      readonly work: 'sniffing' | 'reading' | 'opening';
      readonly progress: Progress | null;
      /** How long it has taken so far, in ms. */
      readonly since: number;
    }
  | { readonly is: 'table'; readonly looked: Looked; readonly round: number }
  | { readonly is: 'report'; readonly imported: Imported; readonly file: string };
