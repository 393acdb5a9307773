import { randomOf } from '../bench-page/texts.mjs';

/** What is looked for in the texts: words of every frequency, pairs, phrases and beginnings that occur in them. */
export function queriesFor(texts, count) {
  const random = randomOf(23);
  const any = (list) => list[Math.floor(random() * list.length)];
  const wordsOf = (text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const sample = Array.from({ length: count * 4 }, () => any(texts));
  const make = (from) => {
    const made = new Set();
    for (const text of sample) {
      const query = from(text);
      if (query && made.size < count) made.add(query);
    }
    return [...made];
  };
  const run = (text, length) => {
    // Words that stand side by side with nothing but a blank between them.
    const runs = text.toLowerCase().match(/[a-z]{2,}(?: [a-z]{2,})+/g) ?? [];
    const words = (any(runs) ?? '').split(' ');
    const at = Math.floor(random() * Math.max(1, words.length - length + 1));
    return words.length >= length ? words.slice(at, at + length).join(' ') : null;
  };
  return {
    term: make((text) => any(wordsOf(text))),
    and: make((text) => {
      const [a, b] = [any(wordsOf(text)), any(wordsOf(text))];
      return a && b && a !== b ? `${a} ${b}` : null;
    }),
    phrase: make((text) => run(text, 2 + Math.floor(random() * 2))),
    prefix: make((text) => any(wordsOf(text).filter((word) => word.length > 4))?.slice(0, 4)),
  };
}

/** The value that the share of the numbers does not exceed. */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
