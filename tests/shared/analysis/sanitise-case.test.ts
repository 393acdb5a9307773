import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printOrderOf } from '../../../renderer/report/print-order.ts';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { describeSource, monthOf } from '../../../shared/analysis/describe-source.ts';
import { findLeaks } from '../../../shared/analysis/find-leaks.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import { sanitiseCase } from '../../../shared/analysis/sanitise-case.ts';
import type { SanitiseOptions } from '../../../shared/analysis/sanitise-options.ts';
import { withheldStrings } from '../../../shared/analysis/withheld-strings.ts';
import { folded } from '../../../shared/lib/folded-text.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { Source } from '../../../shared/model/source.ts';
import { smallCase } from '../model/small-case.ts';
import { caseWithSecrets } from './sanitised-case.ts';

const ID = 'assessment-1' as AssessmentId;
const GREEN: SanitiseOptions = { cut: 'TLP:GREEN', saysLanguage: true, withheldClaims: new Set() };
const { snapshot: small } = (await smallCase()).whole;

const sanitised = (snapshot: CaseSnapshot, options = GREEN) => {
  const left = sanitiseCase(snapshot, ID, options);
  const report = buildReportDocument(left.snapshot, ID, { sanitised: left.sanitised });
  const { strings } = withheldStrings(snapshot, left.snapshot);
  return { left, report, strings, leaks: findLeaks(report, strings) };
};

/** The small case with one source marked above the cut. */
const marked = (code: string, change: Partial<Source> = {}): CaseSnapshot => ({
  ...small,
  sources: small.sources.map((source) =>
    source.code === code
      ? { ...source, marking: 'TLP:RED' as const, outlet: 'Hidden Bulletin', ...change }
      : source,
  ),
});

describe('a sanitised copy', () => {
  test('says nothing that was planted in any field of a withheld source, on the page, in metadata or attached', () => {
    fc.assert(
      fc.property(caseWithSecrets, fc.boolean(), ({ snapshot, secrets }, withholdsClaims) => {
        expect(secrets.length).toBeGreaterThan(20);
        const options = withholdsClaims ? { ...GREEN, withheldClaims: new Set(['C2']) } : GREEN;
        const { report } = sanitised(snapshot, options);
        const html = renderReportHtml(report, { mode: 'screen' });
        const order = printOrderOf(report, renderReportHtml(report, { mode: 'print' }));
        const attached = order.attachments.map(({ bytes }) => new TextDecoder().decode(bytes));
        const all = folded([html, JSON.stringify(order), ...attached].join('\n'));
        expect(secrets.filter((secret) => all.includes(folded(secret)))).toEqual([]);
      }),
      { seed: 20_261_130, numRuns: 25 },
    );
  });

  test('leaves out hashes, files and exact days, and says so where the words were', () => {
    const snapshot = marked('S2', { published: '2026-01-17', retrieved: '2026-01-19' });
    const { report, leaks } = sanitised(snapshot);
    const evidence = evidenceOf(report);
    const gone = [...small.originals, ...small.excerpts].filter((one) => one.sourceId === 'source-2');
    for (const { sha256 } of gone) expect(evidence).not.toContain(sha256);
    expect(evidence).not.toContain('velm-2.txt');
    expect(evidence).not.toContain('2026-01-17');
    expect(evidence).not.toContain('2026-01-19');
    expect(evidence).toContain('[words withheld]');
    expect(evidence).toContain('We counted forty ships');
    expect(report.sources[1]).toMatchObject({
      title: '[Article in English; published January 2026; reliability B (usually reliable); not named here]',
      marking: 'TLP:GREEN',
    });
    expect(report.about.marking).toBe('TLP:GREEN');
    expect(report.problems).toEqual([]);
    expect(leaks).toEqual([]);
  });

  test('of a claim withholds all but its code where the analyst wishes so', () => {
    const { report } = sanitised(marked('S2'), { ...GREEN, withheldClaims: new Set(['C2']) });
    expect(report.claims[0]).toMatchObject({ code: 'C2', statement: '[claim withheld]', tags: [] });
    expect(report.about.sanitised).toEqual({ cut: 'TLP:GREEN', described: ['S2'], withheld: ['C2'] });
    expect(evidenceOf(report)).not.toContain('Forty ships');
  });

  test('names entities only where something else than withheld words leads to them', () => {
    const both = marked('S2');
    const snapshot = {
      ...both,
      sources: both.sources.map((source) => ({ ...source, marking: 'TLP:RED' as const })),
    };
    const { report, strings } = sanitised(snapshot);
    expect(report.entities).toEqual([]);
    expect(strings.filter(({ kind }) => kind === 'entity').map(({ text }) => text)).toEqual([
      'Velm',
      'Harbour warden',
    ]);
    expect(sanitised(marked('S2')).report.entities.map(({ name }) => name)).toEqual(['Harbour warden']);
  });

  test('withholds nothing where nothing is marked above the cut', () => {
    const { left, strings, leaks } = sanitised(small);
    expect(left.sanitised.described).toEqual([]);
    expect(strings).toEqual([]);
    expect(leaks).toEqual([]);
  });
});

describe('what the text still says', () => {
  const saying = (words: string, change: Partial<Source> = {}) => {
    const snapshot = marked('S2', change);
    return sanitised({
      ...snapshot,
      assessments: snapshot.assessments.map((assessment) => ({
        ...assessment,
        body: {
          ...assessment.body,
          content: [
            ...assessment.body.content,
            { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] },
          ],
        },
      })),
    }).leaks.map(({ string, place }) => `${string.kind}: ${string.text} in ${place}`);
  };

  test.each([
    [
      'the outlet in other letters',
      'As the HIDDEN  bulletin had it.',
      'outlet: Hidden Bulletin in section 1',
    ],
    ['the outlet hyphenated', 'As the Hidden Bul-\nletin had it.', 'outlet: Hidden Bulletin in section 1'],
    ['the title', 'See “Ledger of the Velm ha”.', 'title: Ledger of the Velm h in section 1'],
    ['a file name', 'It lies in velm-2.txt here.', 'file name: velm-2.txt in section 1'],
  ])('%s is found with its place', (_, words, leak) => {
    expect(saying(words)).toContain(leak);
  });

  test('an address is found by its site alone', () => {
    const url = 'https://www.bulletin.example/2026/ledger';
    expect(saying('Found on bulletin.example today.', { url })).toEqual([
      'address: bulletin.example in section 1',
    ]);
  });

  test('a name within a longer word is none, and neither is one that an open source bears too', () => {
    expect(saying('The Courier wrote of it.', { outlet: 'Velm Courier' })).toEqual([]);
    expect(saying('Reporting on the supply.', { outlet: 'Port' })).toEqual([]);
    expect(saying('A port.', { outlet: 'Port' })).toEqual(['outlet: Port in section 1']);
  });

  test('a sentence of a withheld text is found where no passage marks it', () => {
    const long =
      'The master of the quay keeps two ledgers, one of which nobody but he has ever seen in daylight.';
    const snapshot = marked('S2');
    const withText = {
      ...snapshot,
      texts: snapshot.texts.map((text) =>
        text.id === 'excerpt-2' ? { ...text, text: `${text.text}\n\n${long}` } : text,
      ),
      assessments: snapshot.assessments.map((assessment) => ({ ...assessment, subtitle: long.slice(4, 90) })),
    };
    expect(sanitised(withText).leaks.map(({ string, place }) => [string.kind, place])).toEqual([
      ['words', 'the particulars'],
    ]);
  });
});

test('a described source says kind, language, month and rating, or what of that may be said', () => {
  const [source] = small.sources;
  if (!source) throw new Error('The small case has no source');
  const bare = { ...source, language: 'zh', published: '2026-01-30/2026-02-02', reliability: null };
  expect(describeSource(bare, { saysLanguage: true })).toBe(
    '[Article in Chinese; published January 2026 to February 2026; not rated; not named here]',
  );
  expect(describeSource({ ...bare, published: null }, { saysLanguage: false })).toBe(
    '[Article; not rated; not named here]',
  );
  expect(monthOf('2026-01-03/2026-01-30')).toBe('2026-01');
});
