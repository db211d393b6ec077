const ARTICLE = /^ال(?=..)/u;
/** Words as short as this in small letters join others. */
const JOINING = /^\p{Ll}{1,3}$/u;

/**
 * A letter or two for each name, no two alike: the first letter of a word that no other name has,
 * if none before took it; else that and a later one.
 */
export function lettersOf(names: readonly string[]): string[] {
  const words = names.map((name) =>
    name
      .split(/[\s\u00a0.]+/u)
      .filter((word) => word !== '' && !JOINING.test(word))
      .map((word) => word.replace(ARTICLE, '')),
  );
  const counts = new Map<string, number>();
  for (const own of words) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const taken = new Set<string>();
  return words.map((own, place) => {
    const single = own.filter((word) => counts.get(word) === 1);
    const letters = (single.length > 0 ? single : own).map((word) => [...word]);
    const options = [
      ...letters.map(([first = '']) => first),
      ...letters.flatMap(([first = '', ...more]) => more.map((letter) => first + letter)),
    ];
    const found = options.find((option) => option !== '' && !taken.has(option));
    const letter = found ?? String(place + 1);
    taken.add(letter);
    return letter;
  });
}
