import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { printOrderOf } from '../../renderer/report/print-order.ts';
import { renderReportHtml } from '../../renderer/report/report-html.tsx';
import { proveWithheld } from '../../renderer/workers/prove-withheld.ts';
import { readPrinted } from '../../renderer/workers/read-printed.ts';
import type { ReportIssue } from '../../shared/analysis/report-about.ts';
import { buildReportDocument } from '../../shared/analysis/report-document.ts';
import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import { sanitiseCase } from '../../shared/analysis/sanitise-case.ts';
import { verifyPrinted } from '../../shared/analysis/verify-printed.ts';
import { withheldStrings } from '../../shared/analysis/withheld-strings.ts';
import { folded } from '../../shared/lib/folded-text.ts';
import { sha256OfText } from '../../shared/lib/sha256.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import { caseWithSecrets } from '../shared/analysis/sanitised-case.ts';
import { ASSESSMENT, inventedCase } from './invented-case.ts';
import { poppler, printOrders, whyNotPrint } from './print-harness.ts';

const reason = whyNotPrint();
const ISSUE: ReportIssue = {
  code: 'R1.2',
  issuedAt: '2026-03-20T09:00:00.000Z',
  supersedes: {
    code: 'R1.1',
    issuedAt: '2026-03-12T09:00:00.000Z',
    changeNote: 'The berths were counted anew.',
  },
};

const invented = inventedCase();
const issued = buildReportDocument(invented, ASSESSMENT, { issue: ISSUE });

const [{ snapshot, secrets }] = fc.sample(caseWithSecrets, { numRuns: 1, seed: 20_261_130 }) as [
  { readonly snapshot: typeof invented; readonly secrets: readonly string[] },
];
const SMALL = 'assessment-1' as AssessmentId;
const left = sanitiseCase(snapshot, SMALL, {
  cut: 'TLP:GREEN',
  saysLanguage: true,
  withheldClaims: new Set(),
});
const sanitised = buildReportDocument(left.snapshot, SMALL, { sanitised: left.sanitised });
const { strings } = withheldStrings(snapshot, left.snapshot);

const orderOf = (report: ReportDocument) =>
  printOrderOf(report, renderReportHtml(report, { mode: 'print', version: '0.1.0' }));

describe.skipIf(reason !== null)(
  `issued and sanitised copies printed by Electron${reason ? ` (skipped: ${reason})` : ''}`,
  () => {
    let printed: readonly Uint8Array[] = [];
    const pdf = (at: number): Uint8Array => {
      const bytes = printed[at];
      if (!bytes) throw new Error('It was not printed');
      // A worker is given plain bytes; the engine takes nothing of Node's own.
      return new Uint8Array(bytes);
    };

    beforeAll(async () => {
      const whole = buildReportDocument(snapshot, SMALL);
      const orders = [issued, sanitised, whole].map(orderOf);
      printed = (await printOrders([orders])).flat();
    }, 240_000);

    test('an issued copy says its number, its day and what it supersedes on the first page', () => {
      const [first = ''] = poppler('pdftotext', pdf(0), ['-layout']).split('\f');
      expect(first.replaceAll(/\s+/g, ' ')).toContain('R1.2, issued 20 March 2026');
      expect(first.replaceAll(/\s+/g, ' ')).toContain(
        'Supersedes R1.1 of 12 March 2026: The berths were counted anew.',
      );
    });

    test('an issued copy is verified from its bytes alone, and against its case', async () => {
      const answer = await readPrinted(pdf(0));
      if (!answer.ok) throw new Error(answer.why);
      const alone = verifyPrinted(answer.printed, null);
      expect(alone.checks.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
      expect(alone.about?.code).toBe('R1.2');
      const textHashes = new Map(
        invented.excerpts.map(({ id, code }) => [
          code,
          sha256OfText(invented.texts.find((text) => text.id === id)?.text ?? ''),
        ]),
      );
      const inCase = verifyPrinted(answer.printed, { snapshot: invented, textHashes });
      const rules = inCase.checks.flatMap(({ rule, outcome }) => (outcome === 'fails' ? [rule] : []));
      // The invented case has issued nothing, and its texts have invented hashes.
      expect(rules).not.toContain('quotations');
      expect(rules).toContain('copy');
      expect(inCase.changes).toEqual([]);
    });

    test('a page that was changed afterwards is found out', async () => {
      const answer = await readPrinted(pdf(0));
      if (!answer.ok) throw new Error(answer.why);
      const [hash = ''] = [answer.printed.evidence?.sha256];
      const pages = answer.printed.pages.map(({ words, margin }) => ({
        words: folded(words).replace(hash, 'a'.repeat(64)),
        margin,
      }));
      const { checks } = verifyPrinted({ ...answer.printed, pages }, null);
      expect(checks.find(({ rule }) => rule === 'hash')?.outcome).toBe('fails');
    });

    test('a sanitised copy holds none of the secrets, whatever part of the file is looked at', async () => {
      const answer = await proveWithheld({ bytes: pdf(1), strings });
      expect(answer).toEqual({ ok: true, searched: strings.length, found: [] });
      const planted = secrets.map((text) => ({
        kind: 'note' as const,
        text,
        about: 'S2',
        needles: [folded(text)],
      }));
      expect(await proveWithheld({ bytes: pdf(1), strings: planted })).toMatchObject({ found: [] });
      expect(poppler('pdftotext', pdf(1)).replaceAll(/\s+/g, ' ')).toContain(
        'Sanitised copy for release at TLP:GREEN.',
      );
    });

    test('the same search finds them in the copy that was not sanitised', async () => {
      const answer = await proveWithheld({ bytes: pdf(2), strings });
      if (!answer.ok) throw new Error('The file could not be read');
      const kinds = new Set(answer.found.map(({ string }) => string.kind));
      expect([...kinds].toSorted()).toEqual(
        expect.arrayContaining(['author', 'file name', 'hash', 'outlet', 'title', 'words']),
      );
    });
  },
);
