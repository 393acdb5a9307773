import '../../renderer/app/theme.css';
import '../../renderer/features/reader/reader.css';
import '../../renderer/features/reader/margin.css';
import { createTextAnnotator } from '@recogito/text-annotator';
import { offsetUnder } from '../../renderer/features/reader/dom-points.ts';
import { Reading } from '../../renderer/features/reader/reading.ts';
import { inventedText, randomOf, timed } from './texts.mjs';

/** A step of scrolling in CSS pixels a frame, and how many frames. */
const STEP = 200;
const FRAMES = 120;
const HITS = 400;
/** The engine lays out and paints what is near in the first frames. */
const FRAMES_TO_SETTLE = 6;
const MOST_FRAMES = 60;

let made;

/** Every function begins with an empty page and leaves one. */
export const reading = {
  prepare({ characters, marks }) {
    const text = inventedText(characters, 31);
    const random = randomOf(32);
    const spans = Array.from({ length: marks }, () => {
      const length = 20 + Math.floor(random() * 280);
      const start = Math.floor(random() * (text.length - length));
      return { start, end: start + length };
    }).toSorted((a, b) => a.start - b.start);
    const blocks = blocksOf(text);
    const words = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
    made = { text, blocks, spans, words };
    return made.blocks.length;
  },

  /** Milliseconds from nothing to the painted text with all marks, and until every word is in the page. */
  openOurs: () => opened(ourText, isMarked),
  openAnnotator: () => opened(annotatorText, isMarked),
  openPlain: () => opened(plainText, () => true),

  /** Main-thread milliseconds of the frames while the text scrolls, least first. */
  scrollOurs: () => scrolled(ourText),
  scrollPlain: () => scrolled(plainText),

  /** Milliseconds that it takes to say what lies under one point, on average, and how much was found in all. */
  hitOurs: () =>
    inPage(ourText, async ({ reading: shown }) => {
      const { ms } = timed(() => {
        for (let at = 0; at < HITS; at += 1) shown.book.at(at * 100);
      });
      const asked = hit((x, y) => {
        const offset = offsetUnder(shown.surface, x, y);
        return offset === null ? 0 : shown.book.at(offset).length;
      });
      return { ...asked, book: ms / HITS };
    }),
  hitSpans: () =>
    inPage(spanText, async () =>
      hit((x, y) => (document.elementFromPoint(x, y)?.dataset.marks ?? '').split(' ').filter(Boolean).length),
    ),
};

/** Until the first frame is painted that began with everything in place. */
async function opened(make, isInPlace) {
  await nextFrame();
  const start = performance.now();
  const { remove } = make();
  for (let frame = 0; !(await nextFrame(isInPlace)); frame += 1) {
    if (frame === MOST_FRAMES) throw new Error('No mark was painted.');
  }
  const ms = performance.now() - start;
  while (!isWhole()) await nextFrame();
  const whole = performance.now() - start;
  remove();
  await nextFrame();
  return { ms, whole };
}

/** What is below the window is built after it is painted; it counts as opened only if all of it follows. */
const isWhole = () => document.querySelector('#root article').textContent.length === made.words;

async function scrolled(make) {
  return inPage(make, async ({ scroller }) => {
    const frames = [];
    for (let frame = 0; frame < FRAMES; frame += 1) {
      let start = 0;
      // The wait for the frame is not the main thread's: the clock starts where the frame does.
      await nextFrame(() => {
        start = performance.now();
        scroller.scrollTop += STEP;
      });
      frames.push(performance.now() - start);
    }
    return frames.toSorted((a, b) => a - b);
  });
}

async function inPage(make, work) {
  const shown = make();
  for (let frame = 0; frame < FRAMES_TO_SETTLE; frame += 1) await nextFrame();
  const answer = await work(shown);
  shown.remove();
  await nextFrame();
  return answer;
}

function hit(look) {
  const random = randomOf(33);
  const points = Array.from({ length: HITS }, () => [200 + random() * 560, 20 + random() * 780]);
  const { ms, value } = timed(() => points.reduce((found, [x, y]) => found + look(x, y), 0));
  return { ms: ms / HITS, found: value };
}

/** The program's own reading surface, without the form around it. */
function ourText() {
  const { scroller, article } = page('reader-scroller');
  const shown = new Reading(
    { id: 'x', rev: 1, text: made.text, blocks: made.blocks },
    'en',
    scroller,
    NO_EVENTS,
  );
  article.append(shown.surface.root);
  shown.setMarks(made.spans.map(asMark));
  return {
    scroller,
    reading: shown,
    remove: () => {
      shown.destroy();
      document.querySelector('#root').replaceChildren();
    },
  };
}

function plainText() {
  const { scroller, article } = page('plain-scroller');
  article.append(...made.blocks.map(({ start, end }) => paragraph(made.text.slice(start, end))));
  return { scroller, remove: () => document.querySelector('#root').replaceChildren() };
}

/** The peer: the same text in paragraphs, annotated by @recogito/text-annotator with CSS highlights. */
function annotatorText() {
  const { scroller, remove } = plainText();
  const article = scroller.querySelector('article');
  const nodes = [...article.children].map((element) => element.firstChild);
  const annotator = createTextAnnotator(article, { renderer: 'CSS_HIGHLIGHTS', annotatingEnabled: false });
  annotator.setAnnotations(
    made.spans.map((span, index) => ({
      id: `m${index}`,
      bodies: [],
      target: { annotation: `m${index}`, selector: [{ quote: '', ...span, range: rangeOf(nodes, span) }] },
    })),
  );
  return {
    scroller,
    remove: () => {
      annotator.destroy();
      remove();
    },
  };
}

/** Marks as elements, cut where they overlap: the usual way. */
function spanText() {
  const { scroller, article } = page('plain-scroller');
  let next = 0;
  const open = [];
  for (const { start, end } of made.blocks) {
    while (next < made.spans.length && made.spans[next].start < end) open.push(next++);
    const over = open.filter((index) => made.spans[index].end > start && made.spans[index].start < end);
    const cuts = new Set([start, end]);
    for (const index of over) {
      cuts.add(Math.max(start, made.spans[index].start));
      cuts.add(Math.min(end, made.spans[index].end));
    }
    const places = [...cuts].toSorted((a, b) => a - b);
    const element = document.createElement('p');
    for (const [at, from] of places.slice(0, -1).entries()) {
      const to = places[at + 1];
      const piece = document.createElement('span');
      piece.dataset.marks = over
        .filter((index) => made.spans[index].start < to && made.spans[index].end > from)
        .join(' ');
      piece.textContent = made.text.slice(from, to);
      element.append(piece);
    }
    article.append(element);
  }
  return { scroller, remove: () => document.querySelector('#root').replaceChildren() };
}

function page(className) {
  const scroller = document.createElement('div');
  scroller.className = className;
  scroller.style.cssText = 'height: 840px; overflow: auto;';
  const article = document.createElement('article');
  article.className = 'reader-text';
  scroller.append(article);
  const reader = document.createElement('div');
  reader.className = 'reader';
  reader.append(scroller);
  document.querySelector('#root').replaceChildren(reader);
  return { scroller, article };
}

function paragraph(words) {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

function rangeOf(nodes, { start, end }) {
  const range = new Range();
  const [first, last] = [blockAt(start), blockAt(end - 1)];
  range.setStart(nodes[first], Math.min(start - made.blocks[first].start, nodes[first].length));
  range.setEnd(nodes[last], Math.min(end - made.blocks[last].start, nodes[last].length));
  return range;
}

function blockAt(offset) {
  let [low, high] = [0, made.blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (made.blocks[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function blocksOf(text) {
  return [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const KINDS = ['statement of fact', 'judgement', 'forecast', 'intention', 'denial'];

const asMark = ({ start, end }, index) => ({
  type: 'claim',
  id: `p${index}`,
  start,
  end,
  isWaiting: false,
  claimId: `c${index}`,
  code: `C${index + 1}`,
  kind: KINDS[index % KINDS.length],
  status: 'open',
  stance: 'states',
  credibility: null,
  statement: 'An invented claim.',
  version: '1.1',
});

const NO_EVENTS = new Proxy({}, { get: () => () => false });

const isMarked = () => [...CSS.highlights.values()].some((highlight) => highlight.size > 0);

/**
 * Resolves once the next frame has been painted: a message sent in a frame comes after it. Answers what the question
 * came to when the frame began.
 */
const nextFrame = (ask = () => true) =>
  new Promise((painted) => {
    requestAnimationFrame(() => {
      const answer = ask();
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => painted(answer), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
