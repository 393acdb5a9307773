import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import { parseAttribution } from '../../../shared/model/attribution.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Stance } from '../../../shared/model/passage.ts';
import { paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, claimId, inventedCase } from '../../report/invented-case.ts';

/** The invented case citing claim 7 alone, which rests on S2 and S5. */
function citing(changes: Partial<Claim>, stances: readonly Stance[] = ['states', 'states']): ReportDocument {
  const snapshot = inventedCase({ body: { type: 'doc', content: [paragraph('Cited.{7}, and again.{7}')] } });
  const own = snapshot.passages.filter((passage) => passage.claimId === claimId(7)).map(({ id }) => id);
  const weighed: CaseSnapshot = {
    ...snapshot,
    claims: snapshot.claims.map((claim) => (claim.id === claimId(7) ? { ...claim, ...changes } : claim)),
    passages: snapshot.passages.map((passage) => ({
      ...passage,
      stance: stances[own.indexOf(passage.id)] ?? passage.stance,
    })),
  };
  return buildReportDocument(weighed, ASSESSMENT);
}

const html = (report: ReportDocument) => renderReportHtml(report, { mode: 'print' });
const textOf = (element: string): string =>
  element
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&lt;', '<');
const annexRow = (report: ReportDocument): string =>
  textOf(/<tr id="claim-C7">[\s\S]*?<\/tr>/.exec(html(report))?.[0] ?? '');
const note = (report: ReportDocument, number: number): string =>
  textOf(new RegExp(`<li id="note-${number}">[\\s\\S]*?</li>`).exec(html(report))?.[0] ?? '');

describe('the annex of claims', () => {
  test('prints each clock with what shows it, the figures, and who says so through whom', () => {
    const row = annexRow(
      citing({
        attribution: parseAttribution(
          'Quillport Courier < union (paraphrase) < delegate (anonymous; was told)',
        ),
        happened: { date: '2031-03-09', basis: 'Sunday after publication' },
        said: { date: '2031-03', basis: '' },
        measures: [
          { attribute: 'stoppage', low: 12, high: 12, unit: 'days', qualifier: 'at most', asOf: '2031-03' },
        ],
      }),
    );
    expect(row).toContain('happened 9 March 2031 (Sunday after publication) · said March 2031');
    expect(row).toContain('Measures: stoppage: at most 12 days (as of March 2031)');
    expect(row).toContain(
      'Quillport Courier (article), citing union, in paraphrase, citing delegate (not named, no reason given), having been told of it. Derivative.',
    );
  });

  test('tells the reader of a claim that is disputed or set aside, and of nothing else', () => {
    expect(annexRow(citing({ status: 'disputed' }))).toContain(' · disputed');
    expect(annexRow(citing({ status: 'set aside' }))).toContain(' · set aside');
    expect(annexRow(citing({ status: 'relied on' }))).toBe(annexRow(citing({ status: 'open' })));
  });
});

describe('words that speak against a claim', () => {
  const divided = citing({}, ['states', 'contradicts']);

  test('carry the letter of their source and never the grade of the claim', () => {
    expect(annexRow(divided)).toMatch(/S5 [A-F–] speaks against it/);
    expect(note(divided, 1)).toMatch(/Speaks against the claim: “[^”]*”[A-F–] speaks against it C7/);
    expect(note(divided, 2)).toMatch(/S2 [A-F–][1-6–], S5 [A-F–] speaks against it/);
  });

  test('are no ground to cite it on', () => {
    const { problems } = citing({}, ['contradicts', 'contradicts']);
    expect(problems.map(({ code }) => code)).toContain('claim-without-passage');
    expect(problems.map(({ message }) => message).join(' ')).toContain(
      'every passage linked to it speaks against',
    );
    expect(divided.problems.map(({ code }) => code)).not.toContain('claim-without-passage');
  });
});

test('the descriptor stands once in a note, with the source that the chain begins at', () => {
  const report = citing({ attribution: parseAttribution('Quillport Courier < delegate') });
  expect(note(report, 1).split('citing delegate')).toHaveLength(2);
});

test('a chain that names the outlet alone adds nothing to a note', () => {
  const bare = citing({ attribution: parseAttribution('Quillport Courier') });
  expect(note(bare, 1)).not.toContain('Direct.');
  expect(annexRow(bare)).toContain('Direct.');
});

test('the evidence holds the chain, its sentence, the clocks with their basis and the figures', () => {
  const happened = { date: '2031-03-09', basis: 'Sunday after publication' };
  const evidence = JSON.parse(
    evidenceOf(citing({ attribution: parseAttribution('Quillport Courier < delegate (saw)'), happened })),
  ) as { readonly claims: readonly Readonly<Record<string, unknown>>[] };
  expect(evidence.claims[0]).toMatchObject({
    attribution: 'Quillport Courier < delegate (saw)',
    descriptor: 'Quillport Courier (article), citing delegate, having seen it. Indirect.',
    happened,
    measures: [],
    status: 'open',
  });
});
