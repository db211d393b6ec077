/** Compares texts by code unit: the same order on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first of several comparisons that tells two things apart; 0 if none does. */
export function inTurn(...orders: readonly number[]): number {
  return orders.find((order) => order !== 0) ?? 0;
}
