import type { Network } from '../graph/network.ts';
import { citationLong } from '../words/citations.ts';
import { sayIn } from '../words/messages.ts';
import { seenIn } from './figure.ts';
import { sourcesOf } from './foot.ts';
import { type PartChoice, datesOf, subjectOf } from './subject.ts';

/**
 * All sources of what a picture shows as text, a line each in full, those that carry its changes
 * first: the list of which the foot of a picture has room for the beginning.
 */
export function sourcesText(network: Network, choice: PartChoice): string {
  const { language } = choice;
  const subject = subjectOf(network, choice);
  const { difference } = subject;
  const sources = sourcesOf({ network, ties: seenIn(subject), difference });
  const lines = [
    sayIn(language)('picture.full-sources'),
    datesOf(subject, language),
    '',
    ...sources.map((source) => citationLong(source, language)),
  ];
  return `${lines.join('\n')}\n`;
}
