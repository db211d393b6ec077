import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../graph/dataset.ts';
import { networkOf } from '../../graph/network.ts';
import { problemMessage } from '../../words/problems.ts';
import { readDataset } from '../folder.ts';
import { formatNamed } from '../registry.ts';
import { sampleFiles } from '../testing/sample.ts';
import { bytesOf } from '../text.ts';
import { readDataFile } from './datafile.ts';
import { PRESETS } from './presets.ts';

const network = networkOf(readDataset(sampleFiles()).dataset!);
const written = (name: 'zip' | 'json' | 'gexf' | 'graphml' | 'cyjs') =>
  formatNamed(name).whole!(network, 'en') as Uint8Array;

const DYNAMIC = `<?xml version="1.0"?><gexf version="1.2"><meta><title>x</title></meta><graph mode="dynamic" timeformat="dateTime" start="2001-01-01">
<attributes class="node" mode="dynamic"><attribute id="0" title="a" type="string"><default>b</default></attribute></attributes>
<nodes><node id="0" pid="1"><spells><spell startopen="2012-04-28T16:15:00+0200" end="2013"/></spells><attvalues><attvalue for="0" value="1" end="2012"/></attvalues></node>
<node id="1" timestamps="&lt;[2001, 2002]&gt;"/></nodes><edges><edge source="0" target="1" intervals="&lt;[1, 2)&gt;"/></edges></graph></gexf>`;
const YED = `<graphml><key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed"><node id="a"><data key="d6"><y:ShapeNode><y:NodeLabel>A</y:NodeLabel></y:ShapeNode></data><graph><node id="b"/></graph></node><edge source="b" target="a"/><hyperedge/></graph></graphml>`;
const HOLDERS =
  'personID,person,position,start,end\nQ1,José,mayor,2001,2003-02\n"Q2",B,"x ""y""",,..\n';

/** What is mutated, and by which preset it is read. */
const SEEDS: readonly (readonly [string, Uint8Array, string | null])[] = [
  ['zip', written('zip'), null],
  ['json', written('json'), null],
  ['gexf', written('gexf'), null],
  ['gexf of others', bytesOf(DYNAMIC), null],
  ['graphml', written('graphml'), null],
  ['graphml of yEd', bytesOf(YED), null],
  ['cyjs', written('cyjs'), null],
  [
    'a bare list',
    bytesOf(
      '[{"data":{"id":"a","parent":"b"},"group":"nodes"},{"data":{"id":"b"}},{"data":{"source":"a","target":"b","start":"2001"}}]',
    ),
    null,
  ],
  ['a table', bytesOf(HOLDERS), null],
  ['a table by a preset', bytesOf(HOLDERS), 'wikidata-office-holders'],
];

const SHARDS = [
  '<',
  '>',
  '</',
  '"',
  "'",
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&x;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE a [',
  '<?',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ';',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\uFEFF',
  '1e999',
  '-',
  'Infinity',
  '2021-02-30',
  '[2021..2020]',
  '9'.repeat(30),
  '__proto__',
  'constructor',
  '"data"',
  'null',
  'id=""',
  'start="x"',
].map(bytesOf);

/** Numbers from a seed (mulberry32), so that a fault comes again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Bytes after some changes: put in, taken out, put in place of others, doubled, turned. */
function mutated(bytes: Uint8Array, below: (count: number) => number): Uint8Array {
  let now = bytes;
  for (let change = 1 + below(4); change > 0; change--) {
    const at = below(now.length + 1);
    const length = [0, 1, 4, 60][below(4)]!;
    const by =
      below(8) === 0
        ? now.subarray(below(now.length + 1)).subarray(0, 200)
        : SHARDS[below(SHARDS.length)]!;
    const part = below(10) === 0 ? Uint8Array.of(below(256), below(256)) : by;
    const next = new Uint8Array(at + part.length + Math.max(0, now.length - at - length));
    next.set(now.subarray(0, at));
    next.set(part, at);
    next.set(now.subarray(Math.min(now.length, at + length)), at + part.length);
    now = next;
  }
  return now;
}

describe('Any file that was tampered with', () => {
  test.each(SEEDS)(
    '%s, 2,100 times, is read or told of, and never more',
    (_name, bytes, preset) => {
      const mapping = preset === null ? null : PRESETS[preset]!;
      const faults: string[] = [];
      for (let seed = 0; seed < 2100; seed++) {
        const input = mutated(bytes, numbers(seed));
        let told = 'nothing';
        try {
          const { dataset, problems, tally } = readDataFile(input, 'file', mapping);
          if (tally) {
            const { rows, kept, undated, leftOut } = tally;
            if (rows !== kept + undated + leftOut || leftOut < 0)
              told = 'a tally that does not add up';
          }
          if (dataset) networkOf(dataset);
          else if (problems.length === 0) told = 'no reason';
          for (const problem of problems.slice(0, 1)) problemMessage(problem, LANGUAGES[seed % 3]!);
        } catch (error) {
          told = error instanceof Error ? (error.stack ?? error.message) : String(error);
        }
        if (told !== 'nothing')
          faults.push(`seed ${seed}: ${told}\n${new TextDecoder().decode(input).slice(0, 2000)}`);
      }
      expect(faults.slice(0, 3)).toEqual([]);
    },
    60_000,
  );
});
