import { expect, test } from 'vitest';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { ReportBlock, ReportWords } from '../../../shared/analysis/report-model.ts';
import { anchorsNear, reportPlaces } from '../../../shared/analysis/report-places.ts';
import type { RichText } from '../../../shared/model/rich-text.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const snapshot = inventedCase();
const body = snapshot.assessments[0]?.body as RichText;
const places = reportPlaces(body);
const placeOf = (anchor: string) => places.find((place) => place.anchor === anchor);

test('every heading, judgement and note of the report has its place in the text', () => {
  const report = buildReportDocument(snapshot, ASSESSMENT);
  const headings = report.body.filter((block) => block.kind === 'heading');
  const wanted = [
    ...headings.map(({ anchor }) => anchor),
    ...report.judgements.map(({ anchor }) => anchor),
    ...report.notes.map(({ backAnchor }) => backAnchor),
  ];
  expect(places.map(({ anchor }) => anchor).toSorted()).toEqual(wanted.toSorted());
  for (const heading of headings) {
    const block = body.content[placeOf(heading.anchor)?.block ?? -1];
    expect(JSON.stringify(block)).toContain(JSON.stringify(firstWords(heading.words)));
  }
});

test('a note stands in the block whose words stand around it', () => {
  const { body: blocks } = buildReportDocument(snapshot, ASSESSMENT);
  const cited = blocks.flatMap((block: ReportBlock) =>
    block.kind === 'paragraph'
      ? block.words.flatMap((inline) =>
          inline.kind === 'note' ? [{ number: inline.number, words: firstWords(block.words) }] : [],
        )
      : [],
  );
  expect(cited.length).toBeGreaterThan(10);
  for (const { number, words } of cited) {
    expect(JSON.stringify(body.content[placeOf(`citation-${number}`)?.block ?? -1])).toContain(
      JSON.stringify(words),
    );
  }
});

test('a caret is near the citation before it, then the one behind it, then what stands above its block', () => {
  const first = placeOf('citation-9');
  const block = first?.block ?? 0;
  expect(anchorsNear(places, { block, citations: 2 }).slice(0, 2)).toEqual(['citation-10', 'citation-9']);
  expect(anchorsNear(places, { block, citations: 0 })[0]).toBe('citation-9');
  const heading = placeOf('section-1')?.block ?? 0;
  expect(anchorsNear(places, { block: heading, citations: 0 })[0]).toBe('section-1');
  expect(anchorsNear([], { block: 3, citations: 0 })).toEqual([]);
});

const firstWords = (words: ReportWords): string =>
  words.flatMap((one) => (one.kind === 'words' ? one.text : []))[0] ?? '';
