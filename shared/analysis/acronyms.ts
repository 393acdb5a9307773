/** Acronyms that stand in brackets behind their long form: "Ministry of Ports (MOP)". Acronym to long form. */
export function acronymsIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const match of text.matchAll(IN_BRACKETS)) {
      const full = longForm(text.slice(Math.max(0, match.index - 120), match.index), match[1] ?? '');
      if (full !== null && !found.has(match[1] ?? '')) found.set(match[1] ?? '', full);
    }
  }
  return found;
}

/** First letters of the words in capitals: "Ministry of Ports" gives MP. Empty for a single word. */
export function initialsOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length > 1 ? capitals.map((word) => word.charAt(0)).join('') : '';
}

const IN_BRACKETS = /\s\((\p{Lu}[\p{Lu}&.]{1,8}|\p{Lu}{2,}\p{Ll}?)\)/gu;
const MOST_MORE_WORDS = 3;

/** The shortest words before the bracket whose first letters are the acronym; small words may count or not. */
function longForm(before: string, acronym: string): string | null {
  const letters = acronym.replaceAll(/[^\p{L}]/gu, '').toUpperCase();
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*/gu)];
  for (let count = 2; count <= Math.min(words.length, letters.length + MOST_MORE_WORDS); count += 1) {
    const from = words[words.length - count];
    const tail = words.slice(-count).map(([word]) => word);
    if (!from || !/^\p{Lu}/u.test(from[0])) continue;
    const full = before.slice(from.index).replaceAll(/\s+/gu, ' ');
    if (/[.,;:!?()]/u.test(full)) return null;
    const capitals = tail.filter((word) => /^\p{Lu}/u.test(word));
    if (
      [tail, capitals].some((some) => some.map((word) => word.charAt(0).toUpperCase()).join('') === letters)
    )
      return full;
  }
  return null;
}
