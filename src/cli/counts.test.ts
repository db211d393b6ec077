import { expect, test } from 'vitest';
import { compareText } from '../graph/order.ts';
import { sumsOf } from '../scene/sums.ts';
import { isDocument, latinAmerica, projectText } from './testing/papers.ts';

/** The counts in the data set's README are those of its files. A failure shows the lines to put there. */

const dataset = latinAmerica();
const { nodes, relations, ties, sources, evidence, events, questions, answers } = dataset;

const number = (count: number): string => count.toLocaleString('en');

/** "a 3, b 2": how often each value is there, the most frequent first. */
function tally(values: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, more]) =>
    more === many ? compareText(a, b) : more - many,
  );
  return sorted.map(([value, count]) => `${value} ${number(count)}`).join(', ');
}

const row = (file: string, count: string, holds: string): string =>
  `| \`${file}\` | ${count} | ${holds} |`;

const { ties: record, own } = sumsOf(dataset);
const documents = sources.filter(({ id }) => isDocument(id)).length;

const LINES = [
  '| file | rows | |',
  '|---|---|---|',
  row('nodes.csv', number(nodes.length), tally(nodes.map(({ kind }) => kind))),
  row('relations.csv', number(relations.length), 'kinds of tie'),
  row(
    'ties.csv',
    number(ties.length),
    `compiled record ${number(record)}, single sources (\`account\`) ${number(ties.length - record)}`,
  ),
  row(
    'sources.csv',
    number(sources.length),
    `the documents ${documents}, others ${number(sources.length - documents - 1)}, own knowledge 1`,
  ),
  row('evidence.csv', number(evidence.length), tally(evidence.map(({ stance }) => stance))),
  row('events.csv', number(events.length), ''),
  row('questions.csv', number(questions.length), ''),
  row('answers.csv', number(answers.length), tally(answers.map(({ answer }) => answer))),
  row('stories.csv', number(dataset.stories.length), 'steps of a guided tour'),
  '',
  `Ties by relation: ${tally(ties.map(({ relation }) => relation))}.`,
  '',
  `Memberships by status: ${tally(
    ties.filter(({ relation }) => relation === 'member-of').map(({ status }) => status),
  )}.`,
  '',
  `Confidence: ${tally(ties.map(({ confidence }) => confidence))}. Ties on own knowledge alone: ${own}.`,
  '',
  `Evidence by nature: ${tally(evidence.map(({ assertion }) => assertion))}.`,
];

test('The README of the data set has the counts of its files', () => {
  const lines = projectText('graph-data/latin-america/README.md').split('\n');
  const first = lines.indexOf(LINES[0]!);
  expect(lines.slice(first, first + LINES.length)).toEqual(LINES);
});
