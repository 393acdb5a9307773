/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ka ro mi ten vel sar dun or lis pa qui ne bar tho gra sil um fen da wor cha ing'.split(
  ' ',
);

/** Invented words, as often as words of a language are: the n-th one n times more seldom than the first. */
export function wordSource(seed, size = 8000) {
  const random = randomOf(seed);
  const words = new Set();
  while (words.size < size) {
    const length = 1 + Math.floor(random() * 4);
    words.add(Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(''));
  }
  const list = [...words];
  const total = Math.log(size + 1);
  return () => list[Math.min(size - 1, Math.floor(Math.exp(random() * total)) - 1)];
}

/** Paragraphs of about 600 characters, of sentences, until the text is that long. */
export function inventedText(characters, seed) {
  const next = wordSource(seed);
  const random = randomOf(seed + 1);
  const paragraphs = [];
  let length = 0;
  while (length < characters) {
    let paragraph = '';
    while (paragraph.length < 600) {
      const count = 8 + Math.floor(random() * 18);
      const sentence = Array.from({ length: count }, next).join(' ');
      paragraph += `${paragraph && ' '}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    }
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, characters);
}

/** Milliseconds that the work takes, and what it comes to. */
export function timed(work) {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}
