/** Something the person at the terminal can mend: shown as its message alone, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message fault, value, remedy
   * @param {number} [exitCode] 1 unless told; 2 is wrong usage
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}
