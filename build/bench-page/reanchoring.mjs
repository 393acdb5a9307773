import approximateSearch from 'approx-string-match';
import { reanchor } from '../../shared/analysis/reanchor.ts';
import { inventedText, randomOf, timed } from './texts.mjs';

const CONTEXT = 32;
/** The peer is so slow that it looks for fewer quotes; its time is multiplied. */
const PEER_QUOTES = 15;

let made;

export const reanchoring = {
  /** Makes the earlier text, the later one with `rate` of its words edited, and the quotes. */
  prepare({ characters, quotes, rate, isMoved }) {
    const earlier = inventedText(characters, 11);
    const { later, placeOf, words } = edited(earlier, rate, isMoved, randomOf(12));
    made = { earlier, later, placeOf, words, quotes: quotesFrom(earlier, words, quotes, randomOf(13)) };
    return made.quotes.filter(({ quote }) => later.includes(quote)).length;
  },

  /** Milliseconds for all quotes, and how many percent of them came to where they belong. */
  ours() {
    const { ms, value } = timed(() => reanchor(made.earlier, made.later, made.quotes));
    const judged = value.map(({ place, isCertain }, index) => ({
      verdict: judge(made.quotes[index], place),
      isCertain,
    }));
    const count = (verdict) => judged.filter((one) => one.verdict === verdict).length;
    return {
      ms,
      right: (100 * count('right')) / judged.length,
      lost: count('lost'),
      wrong: count('wrong'),
      wrongAndCertain: judged.filter(({ verdict, isCertain }) => verdict === 'wrong' && isCertain).length,
    };
  },

  /** The same by the algorithm of Hypothesis, for some of the quotes, multiplied. */
  peer() {
    const few = made.quotes.slice(0, PEER_QUOTES);
    const { ms } = timed(() => few.map((quote) => asHypothesis(made.later, quote)));
    return (ms * made.quotes.length) / few.length;
  },
};

function edited(text, rate, isMoved, random) {
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, word: match[0] }));
  const other = () => words[Math.floor(random() * words.length)].word;
  const order = words.map((_, index) => index);
  let later = '';
  if (isMoved) {
    const block = order.splice(Math.floor(order.length * 0.2), Math.floor(order.length * 0.05));
    order.splice(Math.floor(order.length * 0.7), 0, ...block);
    for (let count = 0; count < 3000; count += 1) later += `${other()} `;
  }
  const placeOf = new Map();
  for (const index of order) {
    const { start, word } = words[index];
    const after = words[index + 1];
    const blank = after ? text.slice(start + word.length, after.start) : ' ';
    const throwOf = random();
    if (throwOf >= rate / 2 && throwOf < rate * 0.75) continue;
    if (throwOf >= rate * 0.75 && throwOf < rate) later += `${other()} `;
    const put = throwOf < rate / 2 ? other() : word;
    placeOf.set(start, { start: later.length, end: later.length + put.length });
    later += put + blank;
  }
  return { later, placeOf, words };
}

/** Quotes of 4 to 49 words. */
function quotesFrom(text, words, count, random) {
  return Array.from({ length: count }, () => {
    const from = Math.floor(random() * (words.length - 60));
    const length = 4 + Math.floor(random() * 46);
    const { start } = words[from];
    const last = words[from + length - 1];
    const end = last.start + last.word.length;
    return {
      from,
      length,
      start,
      end,
      quote: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    };
  });
}

/** Right where four fifths of the found and the true place are the same, wrong where less than a fifth is. */
function judge({ from, length }, place) {
  if (!place) return 'lost';
  const kept = made.words.slice(from, from + length).flatMap(({ start }) => made.placeOf.get(start) ?? []);
  const start = Math.min(...kept.map((one) => one.start));
  const end = Math.max(...kept.map((one) => one.end));
  const shared = Math.max(0, Math.min(end, place.end) - Math.max(start, place.start));
  const all = Math.max(end, place.end) - Math.min(start, place.start);
  if (shared / all >= 0.8) return 'right';
  return shared / all >= 0.2 ? 'partly' : 'wrong';
}

/** As the Hypothesis client does it: up to a quarter of the quote may differ; context and nearness decide. */
function asHypothesis(text, { quote, prefix, suffix, start }) {
  const matches = search(text, quote, Math.min(256, quote.length / 2));
  const scored = matches.map((match) => {
    const before = prefix
      ? similarity(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)
      : 1;
    const after = suffix ? similarity(text.slice(match.end, match.end + suffix.length), suffix) : 1;
    const near = 1 - Math.abs(match.start - start) / text.length;
    const score = (50 * (1 - match.errors / quote.length) + 20 * before + 20 * after + 2 * near) / 92;
    return { start: match.start, end: match.end, score };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0] ?? null;
}

function search(text, words, most) {
  const exact = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approximateSearch(text, words, most);
}

function similarity(text, words) {
  if (words.length === 0 || text.length === 0) return 0;
  const matches = search(text, words, words.length);
  return matches.length > 0 ? 1 - Math.min(...matches.map(({ errors }) => errors)) / words.length : 0;
}
