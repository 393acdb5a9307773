import { describe, expect, test } from 'vitest';
import { checkAssessment } from '../../../shared/analysis/check-assessment.ts';
import type { CheckInput } from '../../../shared/analysis/check-material.ts';
import { STANDARD_PARTS } from '../../../shared/analysis/check-parts.ts';
import type { RuleId } from '../../../shared/analysis/check-rules.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { heading, judgement, paragraph } from '../../report/invented-body.ts';
import { checkCase } from './check-case.ts';
import { inputOf } from './check-words.ts';
import { withdrawn } from './invented-sources.ts';

const check = (
  material: ReturnType<typeof checkCase>,
  blocks: readonly RichBlock[],
  changes: Partial<CheckInput['assessment']> = {},
) => checkAssessment({ ...inputOf(blocks, changes, material), readFor: null });

/** What the rule says of a paragraph. */
const said = (
  rule: RuleId,
  material: ReturnType<typeof checkCase>,
  ...typed: readonly (string | RichBlock)[]
): readonly string[] =>
  check(
    material,
    typed.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
  )
    .filter((finding) => finding.rule === rule)
    .map(({ why }) => why);

const two = checkCase({ claims: [{ on: [1, 2] }, { on: [3] }] });

describe('citations', () => {
  test('a citation of a removed claim, of nothing, and a fix for the latter', () => {
    const found = check(two, [paragraph('They say so.{1,99} They say more.{}')]);
    expect(found.map(({ rule }) => rule)).toEqual(['claim-missing', 'citation-empty']);
    expect(found[1]?.fix).toEqual({ kind: 'words', start: 28, end: 29, text: '' });
  });

  test('a claim that nothing was read for yet is not called missing', () => {
    const early = { ...inputOf([paragraph('He says so.{1,99}')], {}, two), readFor: new Set(['claim-1']) };
    expect(checkAssessment(early).map(({ rule }) => rule)).not.toContain('claim-missing');
  });

  test('a claim needs words of a source, and not only such as speak against it', () => {
    const bare = checkCase({ claims: [{}, { against: [1] }, { on: [1], against: [2] }] });
    const found = said('claim-without-passage', bare, 'They say so.{1} They say more.{2} And more.{3}');
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('no words of a source');
    expect(found[1]).toContain('speaks against it');
  });

  test('words that have moved, and a text that was replaced, are two different things', () => {
    const moved = checkCase({ claims: [{ on: [1] }], change: (one) => ({ ...one, start: one.start + 1 }) });
    expect(said('words-moved', moved, 'They say so.{1}')).toHaveLength(1);
    const waiting = checkCase({
      claims: [{ on: [1] }],
      change: (one) => ({ ...one, proposal: { excerptId: one.excerptId, place: null, kept: 0 } }),
    });
    expect(said('text-replaced', waiting, 'They say so.{1}')).toHaveLength(1);
    expect(said('words-moved', waiting, 'They say so.{1}')).toEqual([]);
    expect(said('text-replaced', two, 'They say so.{1}')).toEqual([]);
  });
});

describe('sources', () => {
  test('a source that was never rated is told once, where it is first cited', () => {
    const unrated = checkCase({
      claims: [{ on: [1] }, { on: [1, 2] }],
      sources: { 1: { reliability: null } },
    });
    const found = check(unrated, [paragraph('They say so.{1} They say more.{2}')]);
    const own = found.filter(({ rule }) => rule === 'source-unrated');
    expect(own.map(({ sentence }) => sentence)).toEqual(['They say so.']);
    expect(said('source-unrated', two, 'They say so.{1}')).toEqual([]);
  });

  test('a claim on withdrawn sources alone falls; beside others that stand, the withdrawn one is named', () => {
    const gone = checkCase({ claims: [{ on: [1] }, { on: [1, 2] }], sources: { 1: { withdrawn } } });
    expect(said('rests-on-withdrawn', gone, 'They say so.{1}')).toHaveLength(1);
    expect(said('source-withdrawn', gone, 'They say so.{1}')).toEqual([]);
    expect(said('source-withdrawn', gone, 'They say so.{2}')).toHaveLength(1);
    expect(said('rests-on-withdrawn', gone, 'They say so.{2}')).toEqual([]);
  });

  test('what contradicts a cited claim has to be cited too', () => {
    const parted = checkCase({ claims: [{ on: [1] }, { on: [2] }], contradictions: [[1, 2]] });
    expect(said('contradiction-unmentioned', parted, 'They say so.{1}')[0]).toContain('C2');
    expect(said('contradiction-unmentioned', parted, 'They say so.{2}')[0]).toContain('C1');
    expect(said('contradiction-unmentioned', parted, 'They say so.{1} They deny it.{2}')).toEqual([]);
  });

  test('a claim is confirmed by other origins, not by other sources', () => {
    const claims = [{ credibility: 1, on: [1, 2] }] as const;
    expect(
      said('confirmed-by-one-origin', checkCase({ claims, lineage: [[2, 1]] }), 'So they say.{1}'),
    ).toHaveLength(1);
    expect(said('confirmed-by-one-origin', checkCase({ claims }), 'So they say.{1}')).toEqual([]);
  });

  test('a marking must not be more open than what is cited, and the fix is the least that will do', () => {
    const secret = checkCase({ claims: [{ on: [1] }], sources: { 1: { marking: 'TLP:AMBER' } } });
    const found = check(secret, [paragraph('They say so.{1}')], { marking: 'TLP:GREEN' });
    expect(found.find(({ rule }) => rule === 'marking-too-open')).toMatchObject({
      place: null,
      fix: { kind: 'marking', marking: 'TLP:AMBER' },
    });
    const closed = check(secret, [paragraph('They say so.{1}')], { marking: 'TLP:RED' });
    expect(closed.map(({ rule }) => rule)).not.toContain('marking-too-open');
  });
});

describe('what is said flatly', () => {
  const cited = checkCase({
    claims: [{ on: [1] }, { on: [1, 2] }, { on: [1, 2], credibility: 4 }, { on: [3] }],
  });
  test.each([
    ['The quay is closed.{1}', true],
    ['The quay is closed.{3}', true],
    ['The quay is closed.{2}', false],
    ['The quay is closed.{1,4}', false],
    ['The ministry says that the quay is closed.{1}', false],
    ['The quay is “closed for good”.{1}', false],
    ['It is likely (55–80%) that the quay is closed.{1}', false],
    ['The quay is closed.', false],
    ['Is the quay closed?{1}', false],
    ['We judge that the quay is closed.{1}', false],
  ])('%s', (typed, isFound) => {
    expect(said('fact-on-weak-claim', cited, typed)).toHaveLength(isFound ? 1 : 0);
  });
});

describe('key judgements', () => {
  test('it cites a claim in one of its halves, and says why its confidence is what it is', () => {
    const bare = judgement('It rains in May 2031.', 'likely', 'low', '');
    expect(check(two, [bare]).map(({ rule }) => rule)).toEqual([
      'judgement-without-claim',
      'judgement-without-basis',
    ]);
    const whole = judgement('It rains in May 2031.', 'likely', 'low', 'Two reports agree.{1}');
    expect(check(two, [whole])).toEqual([]);
  });

  test('high confidence needs more than one origin', () => {
    const high = (claims: string) =>
      judgement(`It rains in May 2031.{${claims}}`, 'likely', 'high', 'They agree.');
    expect(said('high-confidence-on-one-origin', two, high('2'))[0]).toContain('one source');
    expect(said('high-confidence-on-one-origin', two, high('1'))).toEqual([]);
    const copied = checkCase({ claims: [{ on: [1, 2] }], lineage: [[2, 1]] });
    expect(said('high-confidence-on-one-origin', copied, high('1'))[0]).toContain('one origin');
    const low = judgement('It rains in May 2031.{2}', 'likely', 'moderate', 'One report.');
    expect(said('high-confidence-on-one-origin', two, low)).toEqual([]);
  });

  test('its words are those of the likelihood that was chosen, of the scale, and apart from its confidence', () => {
    const rules = (statement: string, basis = 'Two agree.') =>
      check(two, [judgement(`${statement}{1}`, 'likely', 'low', basis)]).map(({ rule }) => rule);
    expect(rules('It is likely to rain in May 2031.')).toEqual([]);
    expect(rules('It is unlikely to rain in May 2031.')).toEqual(['term-not-chosen']);
    expect(rules('It is probable that it rains in May 2031.')).toEqual(['rows-mixed']);
    expect(rules('We have low confidence that it rains in 2031.')).toEqual(['confidence-with-likelihood']);
    expect(rules('It rains in May 2031.', 'It is likely (55–80%) in 2031.')).toEqual([
      'confidence-with-likelihood',
    ]);
    expect(rules('It rains in May 2031.', 'Two agree. It is likely (55–80%) in 2031.')).toEqual([]);
    const chosen = check(two, [judgement('It rains in 2031.{1}', 'probable', 'low', 'Two agree.')]);
    expect(chosen).toMatchObject([{ rule: 'rows-mixed', fix: { kind: 'likelihood', term: 'likely' } }]);
    const strange = check(two, [judgement('It rains in 2031.{1}', 'highly likely', 'low', 'Two agree.')]);
    expect(strange).toMatchObject([{ rule: 'term-outside-scale', fix: null }]);
  });
});

describe('quotations', () => {
  const source = checkCase({ claims: [{ on: [1] }], sources: { 2: { language: 'fr' } } });
  test.each([
    ['They write that “the warden counted forty ships”.{1}', true],
    ['They write: “The warden counted … ships in the harbour.”{1}', true],
    ['They write that “the [harbour’s] warden counted forty ships”.{1}', true],
    ['They write that “the warden [of Velm] counted forty ships”.{1}', true],
    ['They write that “the warden counted fifty ships”.{1}', false],
    ['They write that “The quay is closed”.{1}', true],
    ['They write that “forty boats”.{1}', true],
    ['They write that “the warden counted fifty ships”.', true],
    ['They write that "the ships counted forty wardens".{1}', false],
  ])('%s', (typed, holds) => {
    expect(said('quotation-differs', source, typed)).toHaveLength(holds ? 0 : 1);
  });

  test('a quotation that is a paragraph of its own is held against its source as well', () => {
    const quote = (typed: string): RichBlock => ({ type: 'blockquote', content: [paragraph(typed)] });
    expect(
      said('quotation-differs', source, quote('The warden counted forty ships in the harbour.{1}')),
    ).toEqual([]);
    expect(
      said('quotation-differs', source, quote('The warden counted no ships in the harbour.{1}')),
    ).toHaveLength(1);
  });

  test('words from a text in another language are a translation, and nothing is said of them', () => {
    const french = checkCase({ claims: [{ on: [1] }], sources: { 1: { language: 'fr' } } });
    expect(said('quotation-differs', french, 'They write that “the warden counted fifty ships”.{1}')).toEqual(
      [],
    );
  });
});

describe('parts', () => {
  const missing = (blocks: readonly RichBlock[], changes: Partial<CheckInput['assessment']> = {}) =>
    checkAssessment({ ...inputOf(blocks, changes), parts: STANDARD_PARTS })
      .filter(({ rule }) => rule === 'part-missing')
      .map(({ sentence }) => sentence);

  test('an empty assessment is not told what it lacks; one that is begun is', () => {
    expect(missing([paragraph('')])).toEqual([]);
    expect(missing([paragraph('Begun.')])).toContain('Alternatives considered');
  });

  test('parts are known by their headings, fields by what stands in them', () => {
    const whole = [
      paragraph('The bottom line.'),
      heading(1, 'Key judgements'),
      judgement('It rains.', 'likely', 'low', ''),
      ...['The question', 'Alternatives', 'What we assume', 'Gaps', 'Outlook', 'The sources'].map((title) =>
        heading(1, title),
      ),
    ];
    expect(missing(whole)).toEqual([]);
    expect(missing(whole, { cutoff: null, title: '' })).toEqual(['Title', 'Information cut-off']);
    expect(missing(whole.slice(1))).toEqual(['Bottom line, before the first heading']);
  });
});

test('an assessment in another language is checked for its claims, not for its words', () => {
  const found = check(two, [paragraph('It may be so, they said.{} Highly likely.')], { language: 'fr' });
  expect(found.map(({ rule }) => rule)).toEqual(['citation-empty']);
});
