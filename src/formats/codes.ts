import type { Problem } from '../graph/problem.ts';

/**
 * Every fault that reading can report, in the order of a person's work: files, the archive,
 * columns, rows, fields, dates, ties, dataset.json. `words` has a sentence with its remedy for
 * each, under `problem.<code>`; a test there goes through this table. A sentence may use `file`,
 * `row`, `column`, `value` and the details named here, which are always there.
 *
 * Details are numbers or texts, never null. `nearest` is what was probably meant, and '' where
 * nothing is close. `expected` and `choices` are what the format wants, `choices` separated by
 * ', '. `in` names the files that were searched, separated by ', '. `first` and `other` are
 * lines of the same file.
 */
export const PROBLEM_CODES = {
  /** A file that every data set must have is not there. */
  'file-missing': { severity: 'error', details: [] },
  /** A file that is no part of the format; it is ignored. */
  'file-unknown': { severity: 'warning', details: ['nearest'] },
  /** A file whose name differs from the format's only in upper and lower case; it is used. */
  'file-case': { severity: 'warning', details: ['expected'] },
  /** Longer than can be read at once; `limit` in million bytes. */
  'file-large': { severity: 'error', details: ['limit'] },
  /** Nothing in it, not even a header. */
  'file-empty': { severity: 'error', details: [] },
  /** Bytes that are not UTF-8, first on this line; `lines` lines have some. */
  encoding: { severity: 'error', details: ['lines'] },
  /** UTF-16, as "Unicode text" from spreadsheets is. */
  'encoding-utf16': { severity: 'error', details: [] },
  /** Read as `encoding`, though `other` would do as well. */
  'encoding-guessed': { severity: 'warning', details: ['encoding', 'other'] },
  /** Neither a data set nor a graph nor a table of a kind that is read; the value says what it is. */
  'file-kind': { severity: 'error', details: [] },
  /** No XML, or faulty, at character `place` of this line. */
  'xml-syntax': { severity: 'error', details: ['place'] },
  /** More than `depth` elements within each other, or more than `limit` in all. */
  'xml-limit': { severity: 'error', details: ['depth', 'limit'] },
  /** An element that has no place in a data set, such as an edge of three ends. */
  'element-unknown': { severity: 'warning', details: [] },
  /** Times are numbers, the first of which is the value, and were taken as years. */
  'time-years': { severity: 'warning', details: [] },
  /** Times are numbers, and were taken as seconds or milliseconds since 1970. */
  'time-epoch': { severity: 'warning', details: [] },
  /** An actor with several spells, which is kept from the first to the last day of them. */
  'spells-several': { severity: 'warning', details: [] },
  /** A table that no preset fits, and no mapping was given. */
  'table-unknown': { severity: 'error', details: [] },

  /** The bytes are no zip archive, or its directory is damaged. */
  'zip-form': { severity: 'error', details: [] },
  /** More entries than are accepted. */
  'zip-entries': { severity: 'error', details: ['limit', 'found'] },
  /** Unpacks to more than is accepted, `limit` in million bytes; this entry and those after it
   * are left out. */
  'zip-size': { severity: 'error', details: ['limit'] },
  /** A path that leaves the folder: `..`, an absolute path, a backslash, a control character. */
  'zip-path': { severity: 'error', details: [] },
  /** An entry that needs a password. */
  'zip-encrypted': { severity: 'error', details: [] },
  /** An entry packed in a way other than deflate; `method` is its number. */
  'zip-method': { severity: 'error', details: ['method'] },
  /** An entry that does not unpack to what the archive says. */
  'zip-damaged': { severity: 'error', details: [] },
  /** A second entry of the same name. */
  'zip-repeated': { severity: 'error', details: [] },

  /** Columns are separated by `value` (`;` or a tab) instead of commas; it is read like that. */
  delimiter: { severity: 'warning', details: [] },
  /** A column that the file must have is not there; the file is left out. */
  'column-missing': { severity: 'error', details: ['nearest'] },
  /** The name is there twice, at these places from the left; the second is left out. */
  'column-repeated': { severity: 'error', details: ['first', 'place'] },
  /** The name differs from `expected` only in upper and lower case; it is used. */
  'column-case': { severity: 'warning', details: ['expected'] },
  /** Kept as an attribute, but probably `expected` was meant. */
  'column-near': { severity: 'warning', details: ['expected'] },
  /** A column without a name, `place` from the left, that has values; it is left out. */
  'column-unnamed': { severity: 'warning', details: ['place'] },

  /** Fewer fields than the header has columns. */
  'row-short': { severity: 'error', details: ['expected', 'found'] },
  /** All fields are those of line `first`. */
  'row-repeated': { severity: 'warning', details: ['first'] },
  /** More fields than the header has columns: often a comma in a text without quotes. */
  'row-long': { severity: 'error', details: ['expected', 'found'] },
  /** A quote is opened on this line and not closed where it should be. */
  'quote-unclosed': { severity: 'error', details: [] },
  /** After `limit` lines with faulty quotes the rest of the file is left out, from this line. */
  'quote-rest': { severity: 'error', details: ['limit'] },

  /** A field that may not be blank is. */
  'field-blank': { severity: 'error', details: [] },
  /** Not lower-case letters and digits joined by single hyphens; `nearest` is it so written. */
  'id-form': { severity: 'error', details: ['nearest'] },
  /** The id was used before, on line `first`. */
  'id-repeated': { severity: 'error', details: ['first'] },
  /** The same values in `columns` were there before, on line `first`. */
  'key-repeated': { severity: 'error', details: ['columns', 'first'] },
  /** No row of the files `in` has this id. */
  'reference-unknown': { severity: 'error', details: ['in', 'nearest'] },
  /** The row with this id, on line `other` of file `in`, was itself left out. */
  'reference-left-out': { severity: 'error', details: ['in', 'other'] },
  /** The file `in` is not there or was left out, and `count` rows refer to it by this column;
   * told once, at the first of them. */
  'reference-no-file': { severity: 'error', details: ['in', 'count'] },
  /** Rows of several files, `in`, have this id, so that it is not clear which is meant. */
  'reference-ambiguous': { severity: 'warning', details: ['in'] },
  /** Not one of `choices`. */
  'choice-unknown': { severity: 'error', details: ['choices', 'nearest'] },
  /** A code, such as a role, that is not lower-case letters and digits joined by hyphens;
   * it is kept. */
  'code-form': { severity: 'warning', details: ['nearest'] },
  /** Not a language tag such as `es` or `pt-BR`; it is kept. */
  'language-form': { severity: 'warning', details: [] },
  /** Not a number written with digits and a decimal point. */
  'number-form': { severity: 'error', details: [] },
  /** A number that has to be whole. */
  'number-whole': { severity: 'error', details: [] },
  /** A number outside of `least` to `most`. */
  'number-range': { severity: 'error', details: ['least', 'most'] },
  /** Not a web address that begins with http:// or https://. */
  'url-form': { severity: 'error', details: [] },
  /** Not a Wikidata number such as Q419. */
  'wikidata-form': { severity: 'error', details: [] },
  /** Not three capital letters, as in ISO 3166. */
  'iso3-form': { severity: 'error', details: [] },
  /** Latitude without longitude, or the other way round; `other` is the column that is blank. */
  'place-half': { severity: 'error', details: ['other'] },

  /** Not a date of EDTF. */
  'date-form': { severity: 'error', details: [] },
  /** A day or month that the calendar does not have. */
  'date-impossible': { severity: 'error', details: [] },
  /** A season: its months differ between north and south. */
  'date-season': { severity: 'error', details: [] },
  /** A time of day. */
  'date-time': { severity: 'error', details: [] },
  /** A year beyond ±999,999. */
  'date-far': { severity: 'error', details: [] },
  /** A range or an interval whose end is before its start. */
  'date-order': { severity: 'error', details: [] },
  /** Day and month cannot be told apart, in the whole column. */
  'date-ambiguous': { severity: 'error', details: [] },
  /** A list or set of dates. */
  'date-list': { severity: 'error', details: [] },
  /** The end, the value, is not after the start, `start`. */
  'spell-empty': { severity: 'error', details: ['start'] },
  /** `seen` is not within the spell; `start` and `end` are '' where they are blank. */
  'seen-outside': { severity: 'error', details: ['start', 'end'] },
  /** `seen` has an open side. */
  'seen-open': { severity: 'error', details: [] },

  /** Source and target are the same. */
  'tie-self': { severity: 'warning', details: [] },
  /** Holds on no day, because its two ends never exist together while it lasts. */
  'tie-never': { severity: 'warning', details: ['source', 'target'] },
  /** Overlaps the tie `other` (its id), line `first`: same ends, relation, role, status, account. */
  'tie-overlap': { severity: 'warning', details: ['other', 'first'] },
  /** No row of evidence.csv is on this tie of the compiled record, though others have some. */
  'tie-without-evidence': { severity: 'warning', details: [] },

  /** dataset.json is not JSON: the fault is at character `place` of this line. */
  'json-syntax': { severity: 'error', details: ['place'] },
  /** More than `limit` lists and objects within each other. */
  'json-depth': { severity: 'error', details: ['limit'] },
  /** The key `column` of dataset.json is not there. */
  'key-missing': { severity: 'error', details: [] },
  /** Within `column` there is a key, `value`, that the format does not know; it is left out. */
  'key-unknown': { severity: 'warning', details: ['nearest'] },
  /** The key is kept, but probably `expected` was meant. */
  'key-near': { severity: 'warning', details: ['expected'] },
  /** The key has to hold a text. */
  'key-text': { severity: 'error', details: [] },
  /** The key has to hold a text, or texts by language (en, es, ar) of which en is there. */
  'key-label': { severity: 'error', details: [] },
  /** The key has to hold an object, `{ … }`. */
  'key-object': { severity: 'error', details: [] },
  /** The key has to hold a list of texts, `[ … ]`. */
  'key-list': { severity: 'error', details: [] },
} as const satisfies Readonly<
  Record<string, { severity: Problem['severity']; details: readonly string[] }>
>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
