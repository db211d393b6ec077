import { expect, test } from 'vitest';
import { exampleDataset, tie } from './testing/example.ts';
import { spellLine } from './spells.ts';

const { description } = exampleDataset();

test('a spell in a line is its role, its status and its dates, in each language', () => {
  const spell = tie('t', 'peru member-of lima-group', {
    role: 'founding',
    status: 'withdrawal-announced',
    start: '2021-08-03~',
    seen: '2021-12-31',
  });
  expect(spellLine(spell, description, 'en')).toBe(
    'founding member, withdrawal announced, since about 3 August 2021, end not known, last attested 31 December 2021',
  );
  expect(spellLine(spell, description, 'es')).toMatch(/^miembro fundador, .* desde /);
  expect(spellLine(spell, description, 'ar')).toContain('،');
});

test('what is not stated is left out', () => {
  const bare = tie('t', 'peru recognises juan-guaido', { start: '2019', end: '..' });
  expect(spellLine(bare, description, 'en')).toBe('since 2019, end open');
});
