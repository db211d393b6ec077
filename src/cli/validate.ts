import { validateJson } from '../formats/json.ts';
import { TABLES } from '../graph/dataset.ts';
import { faultWords, problemMessage } from '../words/problems.ts';
import { readNamed } from './bundle.ts';
import type { Answer, Call, Command } from './command.ts';
import { TABLE_OPTIONS, readingIn } from './tables.ts';

/** `validate <dataset>`: every fault, all at once. */
export const validate: Command = {
  name: 'validate',
  operands: ['dataset'],
  summary: 'cli.validate.summary',
  options: [{ name: 'json', help: 'cli.option.json' }, ...TABLE_OPTIONS],
  examples: ['validate latin-america', 'validate ./my-data --json', 'validate my-data.zip'],
  run: async (call: Call): Promise<Answer> => {
    const [name = ''] = call.operands;
    const { dataset, problems } = await readNamed(name, await readingIn(call));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const code = errors > 0 ? 1 : 0;
    if (call.options.has('json')) {
      const json = validateJson(name, dataset, problems, (problem) =>
        faultWords(problem, call.language),
      );
      return { code, output: `${JSON.stringify(json, null, 2)}\n`, messages: [] };
    }
    const counts = TABLES.map((table) =>
      call.say('cli.validate.count', { table, count: dataset?.[table].length ?? 0 }),
    );
    const verdict = call.say('cli.validate.verdict', {
      dataset: dataset?.description.id ?? name,
      errors,
      warnings: problems.length - errors,
    });
    const found = problems.map((problem) => problemMessage(problem, call.language));
    const lines = [...found, ...counts, verdict];
    return { code, output: `${lines.join('\n')}\n`, messages: [] };
  },
};
