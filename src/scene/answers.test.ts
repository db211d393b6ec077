import { expect, test } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { actor, dataset, source } from '../graph/testing/records.ts';
import { answersTo } from './answers.ts';

test('the documents answer a question before all other sources, each in the order of the file', () => {
  const answer = (source: string, question = 'q') => ({
    question,
    source,
    answer: 'yes' as const,
    locator: null,
    says: { en: null, es: null, ar: null },
    attributes: {},
  });
  const network = networkOf(
    dataset({
      nodes: [actor('peru')],
      sources: [
        source('efe'),
        ...['004', '003'].map((id) => ({ ...source(id), kind: 'document' })),
      ],
      answers: [answer('efe'), answer('004'), answer('003'), answer('003', 'other')],
    }),
  );
  const { documents, others } = answersTo(network, 'q');
  expect(documents.map((row) => row.source)).toEqual(['004', '003']);
  expect(others.map((row) => row.source)).toEqual(['efe']);
});
