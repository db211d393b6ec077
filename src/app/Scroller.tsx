import type { ReactNode } from 'react';

/** A named region that scrolls; the keyboard must be able to scroll it too, and so can stop at it. */
export function Scroller(props: {
  readonly className: string;
  readonly name: { readonly label: string } | { readonly labelledBy: string };
  readonly children: ReactNode;
}) {
  const { className, name, children } = props;
  return (
    <div
      className={className}
      role="region"
      {...('label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.labelledBy })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes the keys
      tabIndex={0}
    >
      {children}
    </div>
  );
}
