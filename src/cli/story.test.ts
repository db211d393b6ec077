import { describe, expect, test } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { readAddress, writeAddress } from '../scene/address.ts';
import { firstChoice, plainChoice } from '../scene/choice.ts';
import { latinAmerica } from './testing/papers.ts';

const dataset = latinAmerica();
const network = networkOf(dataset);
const { id, firstView } = dataset.description;
const first = firstChoice(plainChoice(id, 0, 0), firstView);

describe('The guided tour', () => {
  test('has ten steps or more, counted from 1', () => {
    const steps = dataset.stories.map(({ step }) => step);
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps).toEqual(steps.map((_, number) => number + 1));
  });

  test.each(dataset.stories.map(({ step, address }) => [step, address] as const))(
    'step %i has an address that is read without a complaint and kept whole',
    (_, address) => {
      const { choice, faults } = readAddress(address, first, network);
      expect(faults).toEqual([]);
      const again = readAddress(writeAddress(choice, first).slice(1), first, network);
      expect(again.choice).toEqual(choice);
    },
  );

  test.each(dataset.stories.map(({ step, address }) => [step, address] as const))(
    'step %i asks for nothing but keys of the address',
    (_, address) => {
      for (const key of new URLSearchParams(address).keys())
        expect(['at', 'vs', 'view', 'lens', 'lensvs', 'sel', 'blocs']).toContain(key);
    },
  );
});
