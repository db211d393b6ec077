import type { Network } from '../../graph/network.ts';
import { svgOf } from '../../picture/svg.ts';
import { writeAddress } from '../../scene/address.ts';
import { type Choice, dataStem, plainChoice } from '../../scene/choice.ts';
import { openingChoice } from '../../scene/opening.ts';
import type { FigureInput, Ground } from '../../scene/figure.ts';
import type { Figure } from '../../scene/list.ts';
import { type PictureName, sheetsOf, wholeOf } from '../../scene/pictures.ts';
import type { PageName, Part } from '../../scene/page.ts';
import { formatDay } from '../../time/day.ts';
import { shelfId } from '../shelf/book.ts';

/** What of a picture can be chosen; blank texts are the picture's own. */
export type PictureOptions = {
  /** What it is a picture of. */
  readonly of: PictureName;
  /** The ids of those who are in sight, where the picture is to show them alone; null for the whole. */
  readonly only: readonly string[] | null;
  readonly page: PageName;
  readonly title: string;
  readonly subtitle: string;
  readonly without: readonly Part[];
  readonly ground: Ground;
  /** The address of the page, before its query; blank for none. */
  readonly base: string;
};

/** A picture to be saved: with title, dates, legend, sources and caveats. */
export type SavedPicture = {
  readonly of: PictureName;
  /** Whether it shows only who is in sight. */
  readonly isPart: boolean;
  /** The pages of a document of it. */
  readonly sheets: readonly Figure[];
  /** The same bytes as the command line's `render` writes for the same choice. */
  readonly svg: string;
  /** In units of the picture, which at scale 1 are pixels. */
  readonly width: number;
  readonly height: number;
  /** In words, for who does not see it. */
  readonly description: string;
};

/** What a picture of what is shown is made of. */
export function inputOf(network: Network, choice: Choice, options: PictureOptions): FigureInput {
  const { page, without, ground, only } = options;
  const text = (name: 'title' | 'subtitle') =>
    options[name].trim() === '' ? {} : { [name]: options[name].trim() };
  const address = addressOf(network, choice, options.base);
  return {
    network,
    choice,
    page,
    without,
    ground,
    ...text('title'),
    ...text('subtitle'),
    ...(address === null ? {} : { address }),
    ...(only === null ? {} : { only }),
  };
}

/** The picture of what is shown. */
export function savedPicture(
  network: Network,
  choice: Choice,
  options: PictureOptions,
): SavedPicture {
  const { of } = options;
  const input = inputOf(network, choice, options);
  const whole = wholeOf(of, input);
  const { width, height, description } = whole;
  const isPart = options.only !== null;
  return { of, isPart, sheets: sheetsOf(of, input), svg: svgOf(whole), width, height, description };
}

/** The pages of a document of a picture, each as it will be. */
export const sheetsShown = ({ sheets }: SavedPicture) =>
  sheets.map((sheet, at) => ({
    number: at + 1,
    svg: svgOf(sheet),
    width: sheet.width,
    height: sheet.height,
    description: sheet.description,
  }));

/** Where what is shown can be seen, below a base; null without one, or where only this browser has the data. */
export function addressOf(network: Network, choice: Choice, base: string): string | null {
  if (base.trim() === '' || shelfId(choice.data) !== null) return null;
  const { id } = network.dataset.description;
  return base.trim() + writeAddress(choice, openingChoice(network, plainChoice(id, 0, 0)));
}

/** The page's own address without its query; blank where only this machine has it. */
export function ownBase({ protocol, hostname, origin, pathname }: Location): string {
  const isPublic = protocol.startsWith('http') && !/^(?:localhost|127\.|\[::1\])/.test(hostname);
  return isPublic ? origin + pathname : '';
}

/** What a saved picture is called: data, view and dates, such as `latin-america_side_2021-07-27_2021-10-20.svg`; one of a part says so. */
export function fileName(
  { data, view, at, vs, selected }: Choice,
  ending: string,
  of: PictureName = 'shown',
  isPart = false,
): string {
  const dates = view === 'one' ? [at] : [at, vs];
  const stem = dataStem(data);
  const parts = of === 'shown' ? [stem, view, ...dates.map(formatDay)] : [stem, of];
  if (of === 'shown' && isPart) parts.push('part');
  if (of === 'lanes' && selected !== null) parts.push(selected);
  return `${parts.join('_')}.${ending}`;
}
