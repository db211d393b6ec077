import { expect, test } from 'vitest';
import { refusal } from './version.mjs';

test.each(['20.19.0', '20.20.2', '21.0.0', '22.12.0', '100.0.0', '20.19.0-nightly'])(
  'Node %s is new enough',
  (version) => expect(refusal(version)).toBeNull(),
);

test.each(['20.18.3', '20.9.0', '18.20.4', '9.11.2', '0.12.18', ''])(
  'Node %s is refused, with what is needed and what to do',
  (version) => {
    expect(refusal(version)).toContain(`this is ${version},`);
    expect(refusal(version)).toContain('20.19 or newer. Install');
  },
);
