import { checkAssessment } from '../../shared/analysis/check-assessment.ts';
import { LineChecker } from '../../shared/analysis/check-line.ts';
import { STANDARD_PARTS } from '../../shared/analysis/check-parts.ts';
import { sentencesOf } from '../../shared/lib/sentences.ts';
import { emptySnapshot } from '../../shared/model/case-snapshot.ts';
import { inventedText, randomOf, timed } from './texts.mjs';

/** What the rules look for, and what only looks like it; one in about twenty words of the text. */
const PHRASES = [
  'may possibly',
  'is very likely (80–95%) to',
  'will probably',
  'we believe',
  'the minister said',
  'in May 2031',
  'with high confidence',
  '“as they may say”',
  'the HPS',
  'according to the report',
  'the tax regime',
  'is not unlikely',
];

/** Words that a list of such rules begins with. */
const NAIVE =
  `almost no chance|very unlikely|unlikely|roughly even chance|likely|very likely|almost certain|remote|highly
improbable|improbable|roughly even odds|probable|probably|highly probable|nearly certain|highly likely|highly
unlikely|realistic possibility|remote chance|high confidence|moderate confidence|medium confidence|low
confidence|may|might|could|can|possible|possibly|perhaps|potentially|conceivable|plausible|seems|appears|suggests|cannot be
ruled out|cannot be discounted|some chance|real possibility|serious possibility|fair chance|good
chance|will|certainly|definitely|undoubtedly|clearly|obviously|proves|always|never|no doubt|may possibly|could
potentially|not unlikely|not impossible|reported|said|according to|allegedly|we believe|we feel|we
think|regime|terrorist|so-called`
    .replaceAll('\n', ' ')
    .split('|')
    .map((word) => ({ word, pattern: new RegExp(`\\b${word}\\b`, 'giu') }));

let made;

export const checking = {
  prepare({ words }) {
    const random = randomOf(41);
    const paragraphs = inventedText(words * 9, 40).split('\n\n');
    const text = paragraphs.map((paragraph) =>
      paragraph
        .split(' ')
        .slice(0, -1)
        .map((word) => (random() < 0.05 ? PHRASES[Math.floor(random() * PHRASES.length)] : word))
        .join(' '),
    );
    const count = text.join(' ').split(' ').length;
    made = { text: text.slice(0, Math.ceil((text.length * words) / count)), checker: new LineChecker() };
    return made.text.join(' ').split(' ').length;
  },

  /** Milliseconds to check the whole text, none of which was read before. */
  whole() {
    made.checker = new LineChecker();
    return check();
  },

  /** The same when one paragraph of it has changed, as while writing. */
  changed() {
    made.text = made.text.with(3, `${made.text[3]} Again.`);
    return check();
  },

  /** A naive check: each word of the lists is looked for by an expression of its own, sentence by sentence. */
  naive() {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const { ms, value } = timed(() => {
      const found = [];
      for (const [line, paragraph] of made.text.entries()) {
        for (const { segment, index } of segmenter.segment(paragraph)) {
          for (const { word, pattern } of NAIVE) {
            for (const match of segment.matchAll(pattern))
              found.push({ line, start: index + match.index, word });
          }
        }
      }
      return found;
    });
    return { ms, findings: value.length };
  },

  /** As many sentences as the program cuts, for the notes. */
  sentences: () => made.text.reduce((sum, paragraph) => sum + sentencesOf(paragraph).length, 0),
};

function check() {
  const content = made.text.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const assessment = {
    title: 'Invented',
    authors: ['Nobody'],
    dated: '2031-01-01',
    cutoff: '2031-01-01',
    language: 'en',
    marking: null,
    scale: 'icd203-1',
    body: { type: 'doc', content },
  };
  const input = { assessment, material: emptySnapshot(), readFor: null, parts: STANDARD_PARTS };
  const { ms, value } = timed(() => checkAssessment(input, made.checker));
  return { ms, findings: value.length };
}
