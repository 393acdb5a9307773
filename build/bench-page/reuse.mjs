import { LshIndex, Minhash } from 'minhash';
import { candidatePairs } from '../../shared/analysis/reuse-candidates.ts';
import { readReuse } from '../../shared/analysis/reuse-text.ts';
import { findSharedText } from '../../shared/analysis/text-reuse.ts';
import { randomOf, timed, wordSource } from './texts.mjs';

const WORDS = 150;
const QUOTED = 25;
const QUOTATIONS = 300;
/** The peer takes fewer texts; its time grows with them and is multiplied. */
const PEER_TEXTS = 2000;

let made;

export const reuse = {
  /** Half of the texts are copies of the other half with a seventh of the words changed; some quote another one. */
  prepare({ texts }) {
    const next = wordSource(9, 30_000);
    const random = randomOf(10);
    const half = texts / 2;
    const first = Array.from({ length: half }, () => Array.from({ length: WORDS }, next));
    const copies = first.map((words) => words.map((word) => (random() < 0.14 ? next() : word)));
    const quotations = [];
    while (quotations.length < QUOTATIONS) {
      const [from, to] = [Math.floor(random() * half), Math.floor(random() * half)];
      if (from === to) continue;
      const start = Math.floor(random() * (WORDS - QUOTED));
      first[to] = [...first[to], ...first[from].slice(start, start + QUOTED)];
      quotations.push([from, to]);
    }
    made = { half, quotations, texts: [...first, ...copies].map((words) => words.join(' ')) };
    return made.texts.length;
  },

  /**
   * Milliseconds until it is known which texts share words, how many percent of the copies and the quotations are
   * among them, and milliseconds until the shared words themselves are known.
   */
  ours() {
    const sources = made.texts.map((text, index) => ({
      id: `s${index}`,
      title: '',
      outlet: '',
      authors: [],
      texts: [{ id: `x${index}`, text, leftOut: [] }],
    }));
    const { ms, value } = timed(() => {
      const texts = sources.flatMap(readReuse);
      return [...candidatePairs(texts, sources)];
    });
    const found = new Set(value.map(([a, b]) => keyOf(a.source, b.source)));
    const { ms: msToWords } = timed(() => findSharedText(sources));
    const share = (pairs) => (100 * pairs.filter(([a, b]) => found.has(keyOf(a, b))).length) / pairs.length;
    const copies = Array.from({ length: made.half }, (_, index) => [index, made.half + index]);
    return { ms, msToWords, copies: share(copies), quotations: share(made.quotations) };
  },

  /** The same texts in the index of the minhash package: it finds copies, and no quotations. */
  peer() {
    const few = PEER_TEXTS / 2;
    const chosen = [...made.texts.slice(0, few), ...made.texts.slice(made.half, made.half + few)];
    const { ms } = timed(() => {
      const index = new LshIndex({ bandSize: 4 });
      const hashes = chosen.map((text, number) => {
        const hash = new Minhash();
        const words = text.split(' ');
        for (let at = 0; at + 3 <= words.length; at += 1) hash.update(words.slice(at, at + 3).join(' '));
        index.insert(String(number), hash);
        return hash;
      });
      return hashes.map((hash) => index.query(hash).length);
    });
    return (ms * made.texts.length) / chosen.length;
  },
};

const keyOf = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
