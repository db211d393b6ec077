import { type Dataset, type Language, labelIn } from '../graph/dataset.ts';
import { type Day, formatDay } from '../time/day.ts';
import { dayWords } from './dates.ts';
import { commaList, isolated, sayIn, semicolonList } from './messages.ts';

/** What is cited: a picture of a data set on one or two dates. */
export type Cited = {
  readonly dataset: Dataset;
  /** The title above the picture; null is the data set's own. */
  readonly title: string | null;
  /** The dates that it shows, in words. */
  readonly dates: string;
  /** Where it can be seen; null for nowhere that is known. */
  readonly address: string | null;
  /** The day on which it was looked at. */
  readonly accessed: Day;
};

/** A citation as a sentence: title, dates, version, licence, what the data ask to be cited by, address, day of access. */
export function citationText(cited: Cited, language: Language): string {
  const say = sayIn(language);
  const { version, licence } = cited.dataset.description;
  const citation = askedOf(cited);
  const facts = [
    say('quote', { text: isolated(titleOf(cited, language), language) }),
    cited.dates,
    'Realign',
    ...(version === null
      ? []
      : [say('citation.version', { version: isolated(version, language) })]),
    ...(licence === null ? [] : [isolated(licence, language)]),
  ];
  const where = [
    ...(citation === null ? [] : [say('citation.data', { data: isolated(citation, language) })]),
    ...(cited.address === null ? [] : [isolated(cited.address, language)]),
    say('citation.accessed', { date: dayWords(cited.accessed, language) }),
  ];
  return say('sentence', { text: semicolonList([commaList(facts, language), ...where], language) });
}

/** The same as an entry of BibTeX; signs that TeX would read are escaped. */
export function citationBibtex(cited: Cited, language: Language): string {
  const { id, version, licence } = cited.dataset.description;
  const citation = askedOf(cited);
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{${escaped(titleOf(cited, language))}}`],
    ['note', escaped([bare(cited.dates), licence, citation].filter(Boolean).join('; '))],
    ['howpublished', 'Realign'],
    ['version', version === null ? null : escaped(version)],
    ['url', cited.address === null ? null : cited.address.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', formatDay(cited.accessed)],
    ['language', language],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{realign-${id},\n${lines.join('\n')}\n}\n`;
}

/** The same as a record of RIS, a data set. */
export function citationRis(cited: Cited, language: Language): string {
  const { version, licence } = cited.dataset.description;
  const citation = askedOf(cited);
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'DATA'],
    ['TI', titleOf(cited, language)],
    ['ET', version],
    ['PB', 'Realign'],
    ['N1', [bare(cited.dates), licence, citation].filter(Boolean).join('; ')],
    ['UR', cited.address],
    ['Y2', formatDay(cited.accessed).replaceAll('-', '/')],
    ['LA', language],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : [],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** What the data ask to be cited by; null where that says no more than their title. */
function askedOf({ dataset: { description } }: Cited): string | null {
  const { citation, title } = description;
  return citation === null || citation.includes(labelIn(title, 'en')) ? null : citation;
}

const titleOf = ({ title, dataset }: Cited, language: Language): string =>
  title ?? labelIn(dataset.description.title, language);

/** Without the signs that steer direction, which other programs may show. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\~^{}&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
