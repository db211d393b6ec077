import type { ReactNode } from 'react';
import { PHONE, useMedia } from './useMedia.ts';

/** What stands folded under a name on a phone, where pictures and lists need the room; elsewhere it stands open, without one. */
export function Fold({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const isPhone = useMedia(PHONE);
  if (!isPhone) return children;
  return (
    <details className="phone-fold">
      <summary>{name}</summary>
      {children}
    </details>
  );
}
