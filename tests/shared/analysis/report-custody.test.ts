import { expect, test } from 'vitest';
import { custodyOf, custodyRecords } from '../../../shared/analysis/report-custody.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const snapshot = inventedCase();
const body = snapshot.assessments[0]?.body ?? { type: 'doc', content: [] };

test('the journal is asked about the originals and texts of cited sources, and about no other', () => {
  const asked = custodyRecords(snapshot, body).map(({ id }) => id);
  const report = buildReportDocument(snapshot, ASSESSMENT);
  expect(asked.filter((id) => id.startsWith('original-'))).toHaveLength(report.sources.length);
  expect(asked.filter((id) => id.startsWith('excerpt-'))).toHaveLength(report.sources.length);
  expect(custodyRecords(snapshot, { type: 'doc', content: [] })).toEqual([]);
});

test('each original of a cited source says when it was taken in, by whom, and what was read from it', () => {
  const acts = new Map([
    ['original-1', { seq: 7, analyst: 'J. Roe' }],
    ['excerpt-1', { seq: 8, analyst: '' }],
  ]);
  const [first, second] = buildReportDocument(snapshot, ASSESSMENT, { acts }).custody;
  expect(first).toMatchObject({
    source: { code: 'S1', anchor: 'source-S1' },
    sha256: snapshot.originals[0]?.sha256,
    taken: { at: snapshot.originals[0]?.importedAt, by: { seq: 7, analyst: 'J. Roe' } },
    texts: [{ code: 'X1', sha256: snapshot.excerpts[0]?.sha256, taken: { by: { seq: 8, analyst: '' } } }],
  });
  expect(second?.taken.by).toBeNull();
});

test('a corrected text names the one that it corrects, and a file the archive that it lay in', () => {
  const [original] = snapshot.originals;
  const [excerpt] = snapshot.excerpts;
  if (!original || !excerpt) throw new Error('The invented case has no source');
  const within = [{ name: 'press.zip', sha256: 'ab'.repeat(32) }];
  const corrected = { ...excerpt, id: 'excerpt-99' as never, code: 'X99', replaces: excerpt.id };
  const changed = {
    ...snapshot,
    originals: [{ ...original, within }],
    excerpts: [corrected, ...snapshot.excerpts],
  };
  const { sources } = buildReportDocument(snapshot, ASSESSMENT);
  const [custody] = custodyOf(changed, new Map([[original.sourceId, sources[0] as never]]), new Map());
  expect(custody?.within).toEqual(within);
  expect(custody?.texts.map(({ code, replaces }) => [code, replaces])).toEqual([
    ['X1', null],
    ['X99', 'X1'],
  ]);
});
