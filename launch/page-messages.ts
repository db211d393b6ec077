import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Messages that the first screen does without: the command line's, and those of parts that are fetched later. */
const OTHERS = 'cli.';
const LATER = [
  'own.',
  'problem.',
  'done.',
  'place.',
  'strip.',
  'questions.copy',
  'questions.none',
  'questions.others',
  'questions.title',
  'save.',
  'film.',
  'embed.link',
  'embed.own',
  'embed.snippet',
  'picture.part',
  'picture.unnamed',
  'picture.letters',
  'picture.data',
  'picture.version',
  'picture.full-sources',
  'picture.nothing',
  'picture.offices',
];

/** What reads patterns of numbers and dates (`::currency/EUR`) in messages: ours have none, as their test says. */
const SKELETONS = /[\\/]icu-skeleton-parser[\\/]index\.js$/;
const NO_SKELETONS = `
  const refuse = () => {
    throw new Error('Messages have no skeletons: pass what is to be said as a value');
  };
  export {
    refuse as parseDateTimeSkeleton,
    refuse as parseNumberSkeleton,
    refuse as parseNumberSkeletonFromString,
  };
`;

/**
 * Parts the English messages of the page, which every reader has to fetch first: `en.json` has
 * what the first screen may need, `en.json?later` the rest; those of the command line are in neither.
 * What the library would read in messages and ours do not have is left out.
 */
export function pageMessages(): Plugin {
  return {
    name: 'realign:page-messages',
    enforce: 'pre',
    load(id) {
      if (SKELETONS.test(id)) return { code: NO_SKELETONS, moduleType: 'js' };
      const match = /^(.*[\\/]src[\\/]words[\\/]en\.json)(\?later)?$/.exec(id);
      if (!match) return null;
      const [, file = '', later] = match;
      this.addWatchFile(file);
      const text = readFileSync(file, 'utf8');
      if (later === undefined) return partOf(text, false);
      return { code: `export default ${partOf(text, true)}`, moduleType: 'js' };
    },
  };
}

/** Of the messages' JSON, the part that is fetched later, or the one before it. */
export function partOf(text: string, isLater: boolean): string {
  const all = JSON.parse(text) as Readonly<Record<string, string>>;
  const kept = Object.entries(all).filter(
    ([id]) => !id.startsWith(OTHERS) && LATER.some((start) => id.startsWith(start)) === isLater,
  );
  return JSON.stringify(Object.fromEntries(kept));
}
