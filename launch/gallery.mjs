import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './child.mjs';
import { Failure } from './failure.mjs';

/**
 * `npm run gallery`: draws the pictures of docs/gallery.md anew by the command line, and writes
 * the page that shows them. What is to be seen stands in the table below, a picture a row.
 */

const PAIR = ['--from', '2021-07-27', '--to', '2021-10-20'];

/** @type {readonly { file: string, title: string, shows: string, args: readonly string[] }[]} */
export const PICTURES = [
  {
    file: 'peru-2021.svg',
    title: 'Two dates side by side',
    shows: 'Peru and its neighbours before and after three months of 2021, on a wide page.',
    args: PAIR,
  },
  {
    file: 'gallery/difference.svg',
    title: 'The difference in one picture',
    shows: 'What began, ended and changed, marked by colour and sign, and told in words beside it.',
    args: [...PAIR, '--view', 'diff'],
  },
  {
    file: 'gallery/one-date.svg',
    title: 'One date',
    shows: 'The network on a day, with its legend beside it.',
    args: ['--at', '2021-10-20'],
  },
  {
    file: 'gallery/map.svg',
    title: 'On a map',
    shows: 'Drawn out where countries crowd, with blocs and leaders beside their countries.',
    args: ['--at', '2021-10-20', '--layout', 'map'],
  },
  {
    file: 'gallery/pairs.svg',
    title: 'Pairs that share a bloc',
    shows: 'Which pairs of actors began or ceased to share a bloc; what is left out is counted.',
    args: [...PAIR, '--pairs'],
  },
  {
    file: 'gallery/lanes.svg',
    title: 'The ties of a bloc over time',
    shows: 'How many members there were, and since when until when each was one, and how sure.',
    args: [...PAIR, '--lanes', 'lima-group'],
  },
  {
    file: 'gallery/part.svg',
    title: 'A part of it',
    shows:
      'Some actors alone, with what joins them; the picture says of how many it shows how many.',
    args: [
      '--at',
      '2021-10-20',
      '--only',
      'peru,mexico,bolivia,venezuela,lima-group,nicolas-maduro',
    ],
  },
  {
    file: 'gallery/questions.svg',
    title: 'What each source answers',
    shows: 'All questions by all sources, as one long picture, or as the pages of a PDF.',
    args: ['--of', 'questions'],
  },
  {
    file: 'gallery/account.svg',
    title: 'According to one source',
    shows: 'The record on one side, and on the other the same day according to document 003.',
    args: ['--address', '?at=2021-10-20&vs=2021-10-20&view=side&lensvs=003'],
  },
  {
    file: 'gallery/arabic.svg',
    title: 'In Arabic, on paper',
    shows: 'A4, mirrored: texts from the right, the legend too, nodes where they are.',
    args: [...PAIR, '--view', 'diff', '--page', 'a4', '--lang', 'ar'],
  },
  {
    file: 'gallery/portrait.svg',
    title: 'In Spanish, upright',
    shows: 'A4 upright: the two dates stand one over the other, and all else below.',
    args: [...PAIR, '--page', 'a4-portrait', '--lang', 'es'],
  },
  {
    file: 'gallery/slide.svg',
    title: 'A slide, dark',
    shows: '16 : 9 for projection, without the names of those in office.',
    args: [...PAIR, '--page', 'slide', '--address', '?theme=dark'],
  },
  {
    file: 'gallery/bare.svg',
    title: 'As little around it as can be',
    shows: 'Everything left out that can be: what is contested or only possible is still told.',
    args: [
      ...PAIR,
      '--page',
      'social',
      '--without',
      'title,subtitle,account,legend,offices,sources,data,address',
    ],
  },
];

/** An argument as it is typed. @param {string} text */
const typed = (text) => (/[?&<> ]/.test(text) ? `'${text}'` : text);

/** The page that shows the pictures. */
export function galleryText() {
  const parts = PICTURES.map(
    ({ file, title, shows, args }) =>
      `## ${title}\n\n${shows}\n\n![${title}](${file})\n\n    npm run -s realign -- render latin-america ${args.map(typed).join(' ')} -o ${file.split('/').at(-1)}\n`,
  );
  return `# Gallery\n\nEach picture is drawn by the command below it, from the bundled data. \`npm run gallery\` draws them all anew and writes this page.\n\n${parts.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  mkdirSync(join(root, 'docs', 'gallery'), { recursive: true });
  for (const { file, args } of PICTURES) {
    const output = join('docs', file);
    const words = ['launch/main.mjs', 'realign', 'render', 'latin-america', ...args, '-o', output];
    if ((await runNode(words, { cwd: root })) !== 0) throw new Failure(`${file} was not drawn.`);
  }
  writeFileSync(join(root, 'docs', 'gallery.md'), galleryText());
}
