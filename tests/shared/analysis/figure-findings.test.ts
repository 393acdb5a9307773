import { expect, test } from 'vitest';
import { figureFindings } from '../../../shared/analysis/figure-findings.ts';
import { openFindings } from '../../../shared/analysis/issue-findings.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { EMPTY_FIGURE, type FigureAttrs } from '../../../shared/model/figure.ts';
import type { RichBlock, RichText } from '../../../shared/model/rich-text.ts';
import { INVENTED_PICTURE, paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const figure = (id: string, attrs: Partial<FigureAttrs>): RichBlock => ({
  type: 'figure',
  attrs: { ...EMPTY_FIGURE, id, ...attrs },
});

const BODY: RichText = {
  type: 'doc',
  content: [
    paragraph('The berths were closed.{1}'),
    figure('sound', { kind: 'claims' }),
    figure('bare', { kind: 'picture', picture: INVENTED_PICTURE }),
    figure('none', { kind: 'picture' }),
    figure('gone', { kind: 'timeline', claimIds: ['claim-1' as ClaimId, 'no-such-claim' as ClaimId] }),
  ],
};

const reportOf = (changes: Partial<Assessment> = {}) => {
  const snapshot = inventedCase({ body: BODY, ...changes });
  return { snapshot, report: buildReportDocument(snapshot, ASSESSMENT) };
};

test('what is wrong with a figure is found at its place, and a sound one is not named', () => {
  const found = figureFindings(BODY, reportOf().report.figures);
  expect(found.map(({ rule, place }) => [rule, place?.path])).toEqual([
    ['picture-without-words', [2]],
    ['figure-empty', [3]],
    ['claim-missing', [4]],
  ]);
  expect(found[0]).toMatchObject({
    sentence: 'Figure 2 Picture',
    why: expect.stringContaining('Edit the figure and say what it shows.') as string,
  });
});

test('a figure that has not been drawn yet is passed over', () => {
  expect(figureFindings(BODY, [])).toEqual([]);
});

test('a finding keeps its name while the text around it changes, and loses it with its reason', () => {
  const keyOf = (body: RichText, id: string): string | undefined => {
    const { figures } = buildReportDocument(inventedCase({ body }), ASSESSMENT);
    const at = body.content.findIndex((block) => block.type === 'figure' && block.attrs.id === id);
    return figureFindings(body, figures).find(({ place }) => place?.path[0] === at)?.key;
  };
  const moved = { ...BODY, content: [paragraph('More.'), ...BODY.content] };
  expect(keyOf(moved, 'bare')).toBe(keyOf(BODY, 'bare'));
  expect(keyOf(BODY, 'none')).not.toBe(keyOf(BODY, 'bare'));
});

test('it is told when the assessment is issued, unless the authors answer for it', () => {
  const { snapshot, report } = reportOf();
  const words = 'Figure 2 is a picture without words';
  expect(openFindings(snapshot, ASSESSMENT, report).some(({ message }) => message.startsWith(words))).toBe(
    true,
  );
  const [bare] = figureFindings(BODY, report.figures);
  const accepted = [
    {
      rule: bare?.rule ?? '',
      key: bare?.key ?? '',
      sentence: bare?.sentence ?? '',
      reason: 'A mere ornament',
      at: '2031-03-08T08:00:00.000Z',
      by: 'A. Marlowe',
    },
  ];
  const answered = reportOf({ accepted });
  expect(answered.report.problems.map(({ code }) => code)).not.toContain('picture-without-words');
  expect(answered.report.accepted).toMatchObject([
    { rule: 'picture-without-words', reason: 'A mere ornament' },
  ]);
  expect(answered.report.layout.prints).toContain('accepted');
});
