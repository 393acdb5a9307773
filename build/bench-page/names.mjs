import AhoCorasick from 'ahocorasick';
import { spotNames } from '../../shared/analysis/spot-names.ts';
import { randomOf, timed, wordSource } from './texts.mjs';

let made;

export const names = {
  /** A text with names in it, every fiftieth word or so beginning one; most of the names never occur. */
  prepare({ words, count }) {
    const next = wordSource(21);
    const random = randomOf(22);
    const capital = (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    const found = new Set();
    while (found.size < count) {
      const length = 1 + Math.floor(random() * 3);
      const name = Array.from({ length }, () => capital(next())).join(' ');
      if (name.length > 4) found.add(name);
    }
    const all = [...found];
    const parts = [];
    for (let length = 0; length < words; length += 1) {
      parts.push(random() < 0.02 ? all[Math.floor(random() * all.length)] : next());
      if (random() < 0.01) parts.push('\n\n');
    }
    made = { names: all, text: parts.join(' ') };
    return made.text.length;
  },

  /** Milliseconds from the list of names to every place, and where they are. */
  ours() {
    const { ms, value } = timed(() =>
      spotNames(
        made.text,
        made.names.map((name, index) => ({ name, entityId: `e${index}`, within: null })),
      ),
    );
    made.places = value.map(({ start, end }) => `${start} ${end}`);
    return { ms, hits: value.length };
  },

  /** The same with the package; its hits inside words are taken out, and of overlapping ones the longest kept. */
  peer() {
    const { ms, value } = timed(() => {
      const hits = [];
      for (const [last, found] of new AhoCorasick(made.names).search(made.text)) {
        for (const name of found) {
          const start = last + 1 - name.length;
          if (isBoundary(made.text, start - 1) && isBoundary(made.text, last + 1))
            hits.push({ start, end: last + 1 });
        }
      }
      return longest(hits);
    });
    const own = new Set(made.places);
    const agreed = value.filter(({ start, end }) => own.has(`${start} ${end}`)).length;
    return { ms, hits: value.length, agreed };
  },
};

const isBoundary = (text, at) => !/[\p{L}\p{N}]/u.test(text.charAt(at));

function longest(hits) {
  const kept = [];
  let end = -1;
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < end) continue;
    kept.push(hit);
    ({ end } = hit);
  }
  return kept;
}
