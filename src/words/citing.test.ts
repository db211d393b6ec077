import { describe, expect, it } from 'vitest';
import { dataset } from '../graph/testing/records.ts';
import { dayOf } from '../time/day.ts';
import { type Cited, citationBibtex, citationRis, citationText } from './citing.ts';

const plain = dataset();
const cited: Cited = {
  dataset: {
    ...plain,
    description: { ...plain.description, id: 'example', version: '0.1.0', licence: 'CC BY 4.0' },
  },
  title: 'Peru & {others}: 100 %_#',
  dates: '27 July 2021, 20 October 2021',
  address: 'https://example.org/?v=1&at=2021-07-27',
  accessed: dayOf(2021, 11, 24),
};

describe('A citation', () => {
  it('names title, dates, version, licence, address and day of access in each language', () => {
    for (const language of ['en', 'es', 'ar'] as const) {
      const text = citationText(cited, language);
      for (const part of ['Peru & {others}', '0.1.0', 'CC BY 4.0', cited.address!, '2021'])
        expect(text).toContain(part);
    }
    const bare = citationText({ ...cited, address: null }, 'en');
    expect(bare).not.toContain('http');
    expect(bare.replace(/[\u2066-\u2069]/g, '')).toMatch(/accessed 24 November 2021\.$/);
  });

  it('names whom the data ask to be cited, unless that is their title again', () => {
    const by = (citation: string): Cited => ({
      ...cited,
      dataset: {
        ...cited.dataset,
        description: {
          ...cited.dataset.description,
          title: { en: 'Pacts', es: null, ar: null },
          citation,
        },
      },
    });
    const asked = by('Doe, Jane (2009), Treaties & ties');
    expect(citationText(asked, 'en')).toContain('Doe, Jane (2009), Treaties & ties');
    expect(citationBibtex(asked, 'en')).toContain('Doe, Jane (2009), Treaties \\& ties');
    expect(citationRis(asked, 'en')).toContain('CC BY 4.0; Doe, Jane');
    expect(citationText(by('Realign: Pacts, version 0.1.0'), 'en')).not.toContain('Realign: Pacts');
  });

  it('is BibTeX in which nothing is read as a command', () => {
    expect(citationBibtex(cited, 'en')).toBe(
      [
        '@misc{realign-example,',
        '  title = {{Peru \\& \\{others\\}: 100 \\%\\_\\#}},',
        '  note = {27 July 2021, 20 October 2021; CC BY 4.0},',
        '  howpublished = {Realign},',
        '  version = {0.1.0},',
        '  url = {https://example.org/?v=1&at=2021-07-27},',
        '  urldate = {2021-11-24},',
        '  language = {en},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is RIS with a tag a line, its end told', () => {
    const lines = citationRis({ ...cited, title: 'a\nb' }, 'es').split('\r\n');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines).toContain('TI  - a b');
    expect(lines).toContain('Y2  - 2021/11/24');
    expect(lines.at(-2)).toBe('ER  - ');
  });
});
