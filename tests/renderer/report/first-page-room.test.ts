import { expect, test } from 'vitest';
import { firstPageRoom } from '../../../renderer/report/first-page-room.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { heading, judgement, paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const room = (blocks: readonly RichBlock[], changes: Partial<Assessment> = {}) =>
  firstPageRoom(
    buildReportDocument(inventedCase({ body: { type: 'doc', content: blocks }, ...changes }), ASSESSMENT),
    'A4',
  );
const judgements = (count: number) =>
  Array.from({ length: count }, () => judgement('It rains on the harbour.', 'likely', 'low', ''));

test('a short opening leaves room for the judgements and the counts', () => {
  expect(room([paragraph('In short.'), heading(1, 'Text'), ...judgements(3)])).toEqual({
    hasHeadlines: true,
    hasGlance: true,
    isDense: false,
  });
});

test('the more there is, the closer it stands, and then the counts go first, the judgements next', () => {
  const found = Array.from({ length: 14 }, (_, index) =>
    room([paragraph('x'.repeat(300)), heading(1, 'Text'), ...judgements(index + 1)]),
  );
  const kinds = found.map(
    ({ hasHeadlines, hasGlance, isDense }) => `${hasHeadlines} ${hasGlance} ${isDense}`,
  );
  expect([...new Set(kinds)]).toEqual([
    'true true false',
    'true true true',
    'true false true',
    'false true true',
  ]);
});

test('wide characters take twice the room', () => {
  const lead = (char: string) => room([paragraph(char.repeat(420)), heading(1, 'Text'), ...judgements(8)]);
  expect(lead('a')).not.toEqual(lead('港'));
});

test('judgements that stand in the panel are not listed below it', () => {
  expect(room(judgements(3)).hasHeadlines).toBe(false);
});
