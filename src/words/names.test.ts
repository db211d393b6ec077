import { describe, expect, test } from 'vitest';
import {
  ASPECTS,
  ASSERTIONS,
  CONFIDENCES,
  FAMILIES,
  KINDS,
  LANGUAGES,
  type Actor,
  type Description,
  REPLIES,
  STANCES,
  STATUSES,
} from '../graph/dataset.ts';
import { PRESENCES } from '../time/spell.ts';
import { contracted, nameInText } from './articles.ts';
import { exampleDataset, source } from './testing/example.ts';
import {
  aspectName,
  assertionName,
  confidenceName,
  contestName,
  familyName,
  kindName,
  languageName,
  nameOf,
  presenceName,
  relationName,
  replyName,
  roleName,
  shortNameOf,
  signName,
  sourceName,
  stanceName,
  statusName,
} from './names.ts';

const PLAIN = exampleDataset().description;
const { nodes, relations } = exampleDataset();
const actor = (id: string): Actor => nodes.find((node) => node.id === id)!;

describe('A code in words', () => {
  test('has a name of its own in every language', () => {
    for (const language of LANGUAGES) {
      const families = [
        KINDS.map((kind) => kindName(kind, language, PLAIN)),
        FAMILIES.map((family) => familyName(family, language, PLAIN)),
        [...STATUSES, null].map((status) => statusName(status, language, PLAIN)),
        PRESENCES.map((presence) => presenceName(presence, language)),
        [null, 'date' as const, 'fact' as const].map((one) => contestName(one, language)),
        [-1 as const, 0 as const, 1 as const].map((sign) => signName(sign, language)),
        CONFIDENCES.map((confidence) => confidenceName(confidence, language)),
        STANCES.map((stance) => stanceName(stance, language)),
        ASPECTS.map((aspect) => aspectName(aspect, language)),
        ASSERTIONS.map((assertion) => assertionName(assertion, language)),
        REPLIES.map((reply) => replyName(reply, language)),
      ];
      for (const names of families) expect(new Set(names).size).toBe(names.length);
    }
  });

  test('is the data set’s own name first', () => {
    const description: Description = {
      ...PLAIN,
      names: {
        ...PLAIN.names,
        statuses: { active: { en: 'in force', es: null, ar: 'نافذ' } },
        roles: { president: { en: 'head of state', es: 'jefatura de Estado', ar: null } },
      },
    };
    expect(statusName('active', 'ar', description)).toBe('نافذ');
    expect(statusName('active', 'es', description)).toBe('in force');
    expect(roleName('president', 'es', description)).toBe('jefatura de Estado');
    expect(roleName('observer', 'en', description)).toBe('observer');
  });

  test('that nobody names is shown as it is', () => {
    expect(roleName('grand-vizier', 'ar', PLAIN)).toBe('grand-vizier');
    expect(roleName('constructor', 'en', PLAIN)).toBe('constructor');
    expect(roleName(null, 'en', PLAIN)).toBe('no role stated');
    expect(languageName('qu', 'en')).toBe('qu');
    expect(languageName('pt-BR', 'ar')).toBe('البرتغالية');
  });
});

describe('An actor in words', () => {
  test('is short where the press writes the short name', () => {
    expect(nameOf(actor('unasur'), 'es')).toBe('Unión de Naciones Suramericanas');
    expect(shortNameOf(actor('unasur'), 'es')).toBe('UNASUR');
    expect(shortNameOf(actor('pedro-castillo'), 'en')).toBe('Pedro Castillo');
    expect(relationName(relations[0]!, 'es')).toBe('miembro de');
  });

  test('takes an article within a sentence where its noun does', () => {
    const bloc = (en: string, es = en): string[] => {
      const named = { ...actor('lima-group'), label: { en, es, ar: null } };
      return [nameInText(named, 'en'), nameInText(named, 'es')];
    };
    expect(bloc('Lima Group', 'Grupo de Lima')).toEqual(['the Lima Group', 'el Grupo de Lima']);
    expect(bloc('OAS', 'OEA')).toEqual(['the OAS', 'OEA']);
    expect(bloc('Mercosur')).toEqual(['Mercosur', 'Mercosur']);
    expect(bloc('Pacific Alliance', 'Alianza del Pacífico')).toEqual([
      'the Pacific Alliance',
      'la Alianza del Pacífico',
    ]);
    expect(bloc('The Elders')).toEqual(['The Elders', 'The Elders']);
    expect(bloc('Committee of Ten', 'Comité de los Diez')).toEqual([
      'the Committee of Ten',
      'el Comité de los Diez',
    ]);
    expect(nameInText(actor('unasur'), 'es')).toBe('la UNASUR');
    const bracketed = { en: 'CELAC', es: 'CELAC (Comunidad de Estados)', ar: null };
    const short = { en: 'CELAC', es: 'CELAC', ar: null };
    expect(nameInText({ ...actor('unasur'), label: bracketed, short }, 'es')).toBe('la CELAC');
    expect(nameInText(actor('alba-tcp'), 'es')).toBe('el ALBA-TCP');
    expect(nameInText(actor('peru'), 'es')).toBe('Perú');
    expect(nameInText(actor('lima-group'), 'ar')).toBe('مجموعة ليما');
  });

  test('contracts the Spanish article, but not that of a name', () => {
    expect(contracted('presidencia de el Grupo', 'es')).toBe('presidencia del Grupo');
    expect(contracted('apoya a el Grupo', 'es')).toBe('apoya al Grupo');
    expect(contracted('presidencia de El Salvador', 'es')).toBe('presidencia de El Salvador');
    expect(contracted('a el b', 'en')).toBe('a el b');
  });
});

test('A source is named by id and title, isolated where the scripts differ', () => {
  expect(sourceName(source('003', 'A title'), 'en')).toBe('003 (A title)');
  expect(sourceName(source('003', 'بيرو'), 'en')).toBe('003 (\u2068بيرو\u2069)');
  expect(sourceName(source('003', ''), 'en')).toBe('003');
  const told = { en: 'Article', es: 'Artículo', ar: 'مقال' };
  expect(sourceName({ ...source('003', '[A]'), description: told }, 'es')).toBe('003 ([Artículo])');
  expect(sourceName({ ...source('003', 'A'), description: told }, 'es')).toBe('003 (A)');
});
