import { useState } from 'react';
import { NARROW, useMedia } from './useMedia.ts';

/** The panel as a sheet, which on a narrow screen rises over the page. */
export type Sheet = {
  /** Whether the panel is a sheet at all: beside the pictures it is always there. */
  readonly isSheet: boolean;
  readonly isRaised: boolean;
  readonly raise: (raised: boolean) => void;
};

/** The panel as a sheet, lowered at first. */
export function useSheet(): Sheet {
  const isSheet = useMedia(NARROW);
  const [isRaised, raise] = useState(false);
  return { isSheet, isRaised: isSheet && isRaised, raise };
}
