import {
  FORMAT_NAMES,
  type Format,
  type FormatName,
  type Written,
  formatNamed,
  formatOfPath,
} from '../formats/registry.ts';
import { problemCsv } from '../formats/intake/problemlist.ts';
import type { Network } from '../graph/network.ts';
import { faultWords } from '../words/problems.ts';
import { chosen } from './call.ts';
import type { Answer, Call, Command } from './command.ts';
import { writeFolder, writeOutput } from './output.ts';
import { answerWith, ask, dayIn, snapshotAt } from './question.ts';
import { TABLE_OPTIONS, readingIn, reasonLines } from './tables.ts';
import { UsageFault } from './usage.ts';

/** Formats that hold all of a data set. */
const LOSSLESS: readonly FormatName[] = ['folder', 'zip', 'json'];

/** `convert <input> <output>`: a data set in another format, all time or one day. */
export const convert: Command = {
  name: 'convert',
  operands: ['input', 'output'],
  summary: 'cli.convert.summary',
  options: [
    { name: 'format', value: FORMAT_NAMES.join('|'), help: 'cli.option.convert-format' },
    { name: 'at', value: 'YYYY-MM-DD', help: 'cli.option.convert-at' },
    { name: 'lens', value: 'SOURCE', help: 'cli.option.lens' },
    ...TABLE_OPTIONS,
    { name: 'report', value: 'FILE.csv', help: 'cli.option.report' },
  ],
  examples: [
    'convert latin-america latin-america.zip',
    'convert latin-america ties.csv --lang es',
    'convert alliances.csv alliances.zip --preset cow-alliances-by-member',
    'convert latin-america october.graphml --at 2021-10-20',
  ],
  run: async (call: Call): Promise<Answer> => {
    const [input = '', output = ''] = call.operands;
    const format = formatFor(call, output);
    const { network, problems, tally, kind, reasons } = await ask(input, await readingIn(call));
    const written = writtenBy(call, format, network);
    const report = call.options.get('report');
    if (report !== undefined) {
      const csv = problemCsv(problems, (problem) => faultWords(problem, call.language));
      await writeOutput(report, new TextEncoder().encode(csv));
    }
    const answer = answerWith('', problems, call.language);
    const { files, bytes } = await write(output, written);
    const told = kind === 'table' ? 'cli.convert.tally' : 'cli.convert.elements';
    const rows = tally ? [call.say(told, tally)] : [];
    const done = call.say('cli.convert.done', { file: output, format: format.name, files, bytes });
    const notes = LOSSLESS.includes(format.name)
      ? []
      : [call.say('cli.convert.holds', { format: format.name })];
    const guessed = reasonLines(reasons, call);
    return { ...answer, messages: [...answer.messages, ...guessed, ...rows, done, ...notes] };
  },
};

function formatFor(call: Call, output: string): Format {
  if (call.options.has('format')) return formatNamed(chosen(call, 'format', FORMAT_NAMES, 'zip'));
  const format = formatOfPath(output);
  if (format) return format;
  const choices = FORMAT_NAMES.flatMap((name) => formatNamed(name).endings).join(', ');
  throw new UsageFault('cli.fault.convert-format', { value: output, choices });
}

function writtenBy(call: Call, { name, whole, moment }: Format, network: Network): Written {
  const at = call.options.get('at');
  if (at === undefined) {
    if (call.options.has('lens')) throw new UsageFault('cli.fault.convert-lens');
    if (!whole) throw new UsageFault('cli.fault.convert-whole', { format: name });
    return whole(network, call.language);
  }
  if (!moment) {
    const choices = FORMAT_NAMES.filter((name) => formatNamed(name).moment).join(', ');
    throw new UsageFault('cli.fault.convert-moment', { format: name, choices });
  }
  const snapshot = snapshotAt(network, dayIn('at', at), 'lens', call.options.get('lens'));
  return moment(snapshot, call.language);
}

async function write(output: string, written: Written): Promise<{ files: number; bytes: number }> {
  if (written instanceof Uint8Array) {
    await writeOutput(output, written);
    return { files: 1, bytes: written.length };
  }
  await writeFolder(output, written);
  const bytes = [...written.values()].reduce((sum, file) => sum + file.length, 0);
  return { files: written.size, bytes };
}
