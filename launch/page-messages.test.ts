import { expect, test } from 'vitest';
import { partOf } from './page-messages.ts';

const ALL = JSON.stringify({
  'page.save': 'Save',
  'own.title': 'Open',
  'save.dpi': 'Dots',
  'cli.help': 'Help',
});

test('The messages of the first screen are neither those of later parts nor the command line’s', () => {
  expect(JSON.parse(partOf(ALL, false))).toEqual({ 'page.save': 'Save' });
});

test('The messages of later parts are those alone', () => {
  expect(JSON.parse(partOf(ALL, true))).toEqual({
    'own.title': 'Open',
    'save.dpi': 'Dots',
  });
});
