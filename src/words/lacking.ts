import type { Say } from './messages.ts';

/** More would be a list that nobody reads. */
const MOST = 12;

/** What is said of letters that no typeface at hand has: a line, or none where there are none. */
export const lackingWords = (letters: readonly string[], say: Say): string[] =>
  letters.length === 0
    ? []
    : [
        say('picture.letters', {
          list: letters.slice(0, MOST).join(' ') + (letters.length > MOST ? ' …' : ''),
        }),
      ];
