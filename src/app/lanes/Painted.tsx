import { memo } from 'react';
import { svgOf } from '../../picture/svg.ts';
import type { Language } from '../../graph/dataset.ts';
import type { Item } from '../../scene/list.ts';

/** Items of a picture as they are exported, so wide and high in px; who does not see them is told otherwise. */
export const Painted = memo(function Painted(props: {
  readonly items: readonly Item[];
  readonly width: number;
  readonly height: number;
  readonly language: Language;
}) {
  const { items, width, height, language } = props;
  return (
    <div
      className="painted"
      aria-hidden="true"
      style={{ width, height }}
      dangerouslySetInnerHTML={{
        __html: svgOf({
          width,
          height,
          paper: null,
          language,
          direction: language === 'ar' ? 'rtl' : 'ltr',
          title: '',
          description: '',
          background: null,
          items,
        }),
      }}
    />
  );
});
