/** Columns of text, each as wide as its widest cell; the last one is not padded. */
export function columnsOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => widthOf(row[column] ?? title))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, widths[column]! - widthOf(cell))))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return [header, rule, ...rows].map(line).join('\n');
}

/** The places a text takes in a terminal: none for marks, joiners and isolates. */
function widthOf(text: string): number {
  return [...text].filter((sign) => !/[\p{Mn}\p{Cf}]/u.test(sign)).length;
}
