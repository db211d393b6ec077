import { writeTable } from '../formats/folder.ts';
import { placeNetwork } from '../scene/layouts/network.ts';
import { plainChoice } from '../scene/choice.ts';
import { openingChoice } from '../scene/opening.ts';
import { answerWith, ask } from './question.ts';
import type { Answer, Call, Command } from './command.ts';

/** `place <dataset>`: positions.csv, computed anew, so that a data set can ship a still layout. */
export const place: Command = {
  name: 'place',
  operands: ['dataset'],
  summary: 'cli.place.summary',
  options: [],
  examples: ['place latin-america > positions.csv'],
  run: async (call: Call): Promise<Answer> => {
    const { network, problems } = await ask(call.operands[0] ?? '');
    const choice = openingChoice(network, plainChoice(network.dataset.description.id, 0, 0));
    const dataset = { ...network.dataset, positions: placeNetwork(network, choice) };
    return answerWith(writeTable(dataset, 'positions'), problems, call.language);
  },
};
