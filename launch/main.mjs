// Entry of every npm script: `node launch/main.mjs COMMAND [ARGUMENT...]`.
// The Node version is checked before any file is read that an old Node could not parse.
import { refusal } from './version.mjs';

const message = refusal(process.versions.node);
if (message === null) {
  void import('./command.mjs').then(({ perform }) =>
    perform(process.argv[2], process.argv.slice(3)),
  );
} else {
  process.stderr.write(message + '\n');
  process.exitCode = 1;
}
