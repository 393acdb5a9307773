import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAssessment } from '../../../shared/analysis/check-assessment.ts';
import type { CheckFinding } from '../../../shared/analysis/check-finding.ts';
import { applyFix } from '../../../shared/analysis/check-fix.ts';
import { LineChecker } from '../../../shared/analysis/check-line.ts';
import { linesOf } from '../../../shared/analysis/check-lines.ts';
import type { RichBlock, RichText } from '../../../shared/model/rich-text.ts';
import { LIKELIHOOD, LIKELIHOOD_SCALE_IDS } from '../../../shared/model/scale.ts';
import { heading, judgement, paragraph } from '../../report/invented-body.ts';
import { checkCase } from './check-case.ts';
import { inputOf } from './check-words.ts';

/** Everything that some rule looks at, in any order. */
const PIECE = fc.constantFrom(
  ...LIKELIHOOD.flatMap(({ forms }) => forms),
  'high confidence',
  'our confidence is low',
  'may',
  'could potentially',
  'not unlikely',
  'will',
  'said',
  'we believe',
  'We also think',
  'the HPS',
  'the regime',
  '(55–80%)',
  '(12%)',
  '“quoted, likely words here”',
  '‘it may’',
  '{1}',
  '{2,3}',
  '{}',
  '**bold may be**',
  '_a probable_',
  'in May 2031',
  'the quay is closed',
  '𝔘nicode',
  'a',
  'an',
);
const END = fc.constantFrom('.', '.', '?', ';', ',', '.{1}', '');
const WORDS = fc
  .array(fc.tuple(PIECE, END), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.map(([piece, end]) => `${piece}${end}`).join(' '));
const BLOCK: fc.Arbitrary<RichBlock> = fc.oneof(
  WORDS.map(paragraph),
  WORDS.map((words) => heading(1, words)),
  fc
    .tuple(WORDS, fc.constantFrom(...LIKELIHOOD.map(({ term }) => term)), WORDS)
    .map(([statement, term, basis]) => judgement(statement, term, 'high', basis)),
  WORDS.map((words): RichBlock => ({ type: 'blockquote', content: [paragraph(words)] })),
  WORDS.map(
    (words): RichBlock => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(words), paragraph('It may.')] }],
    }),
  ),
);
const BLOCKS = fc.array(BLOCK, { minLength: 1, maxLength: 5 });
const SCALE = fc.constantFrom(...LIKELIHOOD_SCALE_IDS);
const MATERIAL = checkCase({ claims: [{ on: [1] }, { on: [1, 2] }, { on: [3], credibility: 4 }] });
const law = { numRuns: 60 };

const lineAt = (body: RichText, path: readonly number[]): string | undefined =>
  linesOf(body).find((line) => line.path.join() === path.join())?.text;

/** The editor keeps words that look alike in one piece. */
const read = (blocks: readonly RichBlock[], scale: (typeof LIKELIHOOD_SCALE_IDS)[number]) => {
  const input = inputOf(blocks, { scale }, MATERIAL);
  return { input, found: checkAssessment({ ...input, readFor: null }) };
};

test('every place lies in the text and holds the words that it is said to', () => {
  fc.assert(
    fc.property(BLOCKS, SCALE, (blocks, scale) => {
      const { input, found } = read(blocks, scale);
      for (const { place, words } of found) {
        if (!place) continue;
        const line = lineAt(input.assessment.body, place.path);
        expect(line?.slice(place.start, place.end)).toBe(words);
        expect(place.end).toBeLessThanOrEqual(line?.length ?? -1);
      }
    }),
    law,
  );
});

test('a finding keeps its name while other paragraphs come, go and change', () => {
  fc.assert(
    fc.property(BLOCKS, BLOCKS, BLOCK, SCALE, (before, after, block, scale) => {
      const isOwn = (found: readonly CheckFinding[], index: number) =>
        found
          .filter(({ place, rule }) => place?.path[0] === index && ABOUT_WORDS.has(rule))
          .map(({ key }) => key);
      const alone = isOwn(read([block], scale).found, 0);
      const among = isOwn(read([...before, block, ...after], scale).found, before.length);
      expect(among).toEqual(alone);
    }),
    law,
  );
});

/** Rules whose place is the words themselves; the others are told where a claim or an acronym comes first. */
const ABOUT_WORDS: ReadonlySet<string> = new Set([
  'confidence-with-likelihood',
  'term-outside-scale',
  'rows-mixed',
  'term-not-chosen',
  'range-missing',
  'range-outside-band',
  'vague-hedge',
  'bare-certainty',
  'double-hedge',
  'no-time-frame',
  'report-without-citation',
  'belief-for-judgement',
  'loaded-word',
  'long-sentence',
  'quotation-differs',
  'fact-on-weak-claim',
  'citation-empty',
]);

test('a fix takes its finding away and leaves every other line as it was', () => {
  fc.assert(
    fc.property(BLOCKS, SCALE, (blocks, scale) => {
      const { input, found } = read(blocks, scale);
      const { body } = input.assessment;
      for (const { place, fix, rule, key } of found) {
        if (!place || !fix || fix.kind === 'marking') continue;
        const mended = applyFix(body, place, fix);
        const again = checkAssessment({
          ...input,
          readFor: null,
          assessment: { ...input.assessment, body: mended },
        });
        const here = again.filter((one) => one.rule === rule && one.place?.path.join() === place.path.join());
        const before = found.filter(
          (one) => one.rule === rule && one.place?.path.join() === place.path.join(),
        );
        // A statement with two terms can have only one of them chosen.
        if (fix.kind === 'words') expect(here.length).toBeLessThan(before.length);
        expect(here.map((one) => one.key)).not.toContain(key);
        const lines = linesOf(mended);
        for (const [index, line] of linesOf(body).entries()) {
          const now = lines[index]?.text ?? '';
          const isHere = fix.kind === 'words' && line.path.join() === place.path.join();
          const { start, end, text } = isHere ? fix : { start: 0, end: 0, text: '' };
          expect(now).toBe(line.text.slice(0, start) + text + line.text.slice(end));
        }
      }
    }),
    law,
  );
});

test('a checker that is used again finds what a fresh one finds', () => {
  const checker = new LineChecker();
  fc.assert(
    fc.property(BLOCKS, SCALE, (blocks, scale) => {
      const { input, found } = read(blocks, scale);
      expect(checkAssessment({ ...input, readFor: null }, checker)).toEqual(found);
    }),
    law,
  );
});
