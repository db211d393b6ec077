// This file and main.mjs are read by whatever Node is there, so they keep to old syntax.

/**
 * The oldest Node that every tool of the project runs on.
 * @type {[number, number]}
 */
const LEAST = [20, 19];

/**
 * What to tell someone whose Node is too old; null if it is new enough.
 * @param {string} version as in `process.versions.node`, such as `18.20.4`
 */
export function refusal(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null;
  return (
    'Node is too old: this is ' +
    version +
    ', and Realign needs ' +
    LEAST.join('.') +
    ' or newer. Install a current Node (nodejs.org, or your version manager), then run the command again.'
  );
}
