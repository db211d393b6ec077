import { useMemo } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { sayIn } from '../../words/messages.ts';
import type { SavedPicture } from './picture.ts';
import { addressOfSvg, selfContained } from './raster.ts';

/** The picture as it will be saved; its room alone while the typefaces are fetched. */
export function Preview(props: {
  readonly picture: SavedPicture;
  readonly typefaces: string | null;
  readonly language: Language;
}) {
  const { picture, typefaces, language } = props;
  const address = useMemo(
    () =>
      typefaces === null ? null : addressOfSvg(selfContained(picture.svg, typefaces, picture)),
    [picture, typefaces],
  );
  const { width, height, description } = picture;
  return (
    <div className="save-preview" style={{ aspectRatio: `${width} / ${height}` }}>
      {address === null ? null : (
        <img
          src={address}
          width={width}
          height={height}
          alt={sayIn(language)('save.preview', { description })}
        />
      )}
    </div>
  );
}
