import { useMemo } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { sayIn } from '../../words/messages.ts';
import { Scroller } from '../Scroller.tsx';
import { addressOfSvg, selfContained } from './raster.ts';

/** A picture, or a page of a document, as it is shown. */
export type Shown = {
  /** Which page it is; absent for a picture that is alone. */
  readonly number?: number;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** In words, for who does not see it. */
  readonly description: string;
};

/** Higher than wide by more than this it is looked at in parts: on a sheet all of it can be read. */
const LONG = 1.6;

/**
 * What will be saved: a picture, or the pages of a document below each other; its room alone while
 * the typefaces are fetched. What is long scrolls, as wide as there is room, in a room of its own.
 */
export function Preview(props: {
  readonly pages: readonly Shown[];
  readonly typefaces: string | null;
  readonly language: Language;
}) {
  const { pages, typefaces, language } = props;
  const say = sayIn(language);
  const addresses = useMemo(
    () =>
      typefaces === null
        ? null
        : pages.map((page) => addressOfSvg(selfContained(page.svg, typefaces, page))),
    [pages, typefaces],
  );
  const images = pages.map(({ number = 1, width, height, description }, at) => (
    <div key={number} className="save-preview" style={{ aspectRatio: `${width} / ${height}` }}>
      {addresses === null ? null : (
        <img
          src={addresses[at]}
          width={width}
          height={height}
          alt={say('save.preview', { description })}
        />
      )}
    </div>
  ));
  const [first] = pages;
  const isLong = pages.length > 1 || (first && first.height > first.width * LONG);
  if (!isLong) return images;
  return (
    <Scroller className="save-long" name={{ label: say('save.preview.long') }}>
      {images}
    </Scroller>
  );
}
