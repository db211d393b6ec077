import { describe, expect, test } from 'vitest';
import { latinAmerica, paperRows, projectText } from './testing/papers.ts';

/** Account is kept of the day on which each source was looked at, or of why there is none. */

const { sources } = latinAmerica();
const undated = paperRows(/^sources-undated\.csv$/);

describe('The sources of Latin America', () => {
  test('have the day on which they were looked at, or stand in the list of those without', () => {
    const blank = sources.filter(
      ({ accessed, kind }) => accessed === null && kind !== 'own knowledge',
    );
    expect(blank.map(({ id }) => id)).toEqual(undated.map(({ source }) => source));
    expect(undated.filter(({ reason }) => reason === '')).toEqual([]);
  });

  test('without a day are as many as the README says', () => {
    const text = projectText('graph-data/latin-america/README.md');
    expect(text).toContain(`It is blank for ${undated.length} sources of the groundwork`);
  });

  test('were looked at by the day the data were last worked on, and not before they were begun', () => {
    const days = sources.flatMap(({ accessed }) => accessed ?? []);
    expect(days.filter((day) => day < '2026-11-22' || day > '2026-11-24')).toEqual([]);
  });

  test('have an address, of their own or of a copy, unless they are documents or own knowledge', () => {
    const without = sources.filter(({ url, archived }) => url === null && archived === null);
    expect([...new Set(without.map(({ kind }) => kind))]).toEqual(['document', 'own knowledge']);
  });

  test('that are copies held elsewhere are named as such', () => {
    const copies = sources.filter(({ kind }) => kind === 'mirror');
    expect(copies.filter(({ url, archived }) => url !== null || archived === null)).toEqual([]);
    expect(copies.length).toBeGreaterThan(20);
  });

  test('stand there once', () => {
    const addresses = sources.flatMap(({ url, archived }) => url ?? archived ?? []);
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([]);
  });
});
