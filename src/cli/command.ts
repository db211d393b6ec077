import type { Language } from '../graph/dataset.ts';
import type { MessageId, Say } from '../words/messages.ts';

/** An option of a command: what follows it, or nothing for a switch. */
export type Option = {
  readonly name: string;
  readonly short?: string;
  /** How the help names the value; absent for a switch. */
  readonly value?: string;
  readonly help: MessageId;
};

/** What the call gave: the operands, and the options by name. */
export type Call = {
  readonly operands: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly say: Say;
};

/** What a command answers: a text for standard output, lines for standard error, and 0 or 1. */
export type Answer = {
  readonly code: 0 | 1;
  readonly output: string;
  readonly messages: readonly string[];
};

/** An entry in the table of commands; help and parsing derive from it. */
export type Command = {
  readonly name: string;
  readonly operands: readonly string[];
  readonly summary: MessageId;
  readonly options: readonly Option[];
  /** Examples for the help, without the program's name. */
  readonly examples: readonly string[];
  readonly run: (call: Call) => Promise<Answer>;
};
