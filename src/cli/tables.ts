import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jsonFault } from '../formats/syntax.ts';
import { type Mapping, readMapping } from '../formats/intake/mapping.ts';
import { PRESETS, PRESET_NAMES } from '../formats/intake/presets.ts';
import { optional } from './call.ts';
import type { Call, Option } from './command.ts';
import { UsageFault } from './usage.ts';

/** The options that say how a plain table is read. */
export const TABLE_OPTIONS: readonly Option[] = [
  { name: 'map', value: 'FILE.json', help: 'cli.option.map' },
  { name: 'preset', value: PRESET_NAMES.join('|'), help: 'cli.option.preset' },
];

/** The mapping that a call names; null where it names none. */
export async function mappingIn(call: Call): Promise<Mapping | null> {
  const preset = optional(call, 'preset', PRESET_NAMES);
  if (preset !== null) return PRESETS[preset]!;
  const path = call.options.get('map');
  if (path === undefined) return null;
  const text = await readFile(resolve(path), 'utf8').catch(() => null);
  if (text === null) throw new UsageFault('cli.fault.no-path', { value: path });
  const plain = text.replace(/^\uFEFF/, '');
  const mapping = jsonFault(plain) ? null : readMapping(JSON.parse(plain));
  if (!mapping) throw new UsageFault('cli.fault.map', { value: path });
  return mapping;
}
