import { expect, test } from 'vitest';
import { readDataset, writeDataset } from '../../formats/folder.ts';
import { readZip, writeZip } from '../../formats/zip.ts';
import { SMALL } from '../../scene/testing/small.ts';
import { pack } from './pack.ts';

const means = { progress: () => {}, signal: new AbortController().signal };

test('a data set is packed under the title that its reader gave it, with the places moved by hand, and nothing else is changed', async () => {
  const zip = writeZip(writeDataset(SMALL));
  const { id } = SMALL.nodes[0]!;
  const places = `layout,node,x,y\r\nnetwork,${id},12,34\r\n`;
  const packed = await pack({ zip, places, title: 'Of my own' }, means);
  const files = readZip(packed).files;
  const { dataset } = readDataset(files);
  expect(dataset!.description.title).toEqual({ en: 'Of my own', es: null, ar: null });
  expect(dataset!.positions).toMatchObject([{ layout: 'network', node: id, x: 12, y: 34 }]);
  const before = readZip(zip).files;
  for (const [name, bytes] of before)
    if (name !== 'dataset.json' && name !== 'positions.csv') expect(files.get(name)).toEqual(bytes);
  expect(new Set(files.keys())).toEqual(new Set([...before.keys(), 'positions.csv']));
});
