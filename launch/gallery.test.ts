import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PICTURES, galleryText } from './gallery.mjs';

const docs = join(import.meta.dirname, '..', 'docs');

test('the gallery is the page that npm run gallery writes, and has each of its pictures', () => {
  expect(readFileSync(join(docs, 'gallery.md'), 'utf8')).toBe(galleryText());
  for (const { file } of PICTURES) expect(existsSync(join(docs, file))).toBe(true);
});
