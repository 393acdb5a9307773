import { describe, expect, test } from 'vitest';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import type { ReportInline, ReportWords } from '../../../shared/analysis/report-model.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import type { Source } from '../../../shared/model/source.ts';
import { heading, judgement, paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, claimId, inventedCase } from '../../report/invented-case.ts';
import { INVENTED_CLAIMS } from '../../report/invented-claims.ts';
import { INVENTED_SOURCES } from '../../report/invented-sources.ts';
import { comesFrom } from './invented-sources.ts';

const build = (...blocks: readonly RichBlock[]) =>
  buildReportDocument(
    inventedCase(blocks.length > 0 ? { body: { type: 'doc', content: blocks } } : {}),
    ASSESSMENT,
  );

const noteNumbers = (words: ReportWords): readonly number[] =>
  words.flatMap((inline: ReportInline) => (inline.kind === 'note' ? [inline.number] : []));

describe('numbers', () => {
  test('sections are numbered by level, and a level that the editor skips is closed up', () => {
    const { body } = build(
      heading(1, 'A'),
      heading(3, 'B'),
      heading(3, 'C'),
      heading(1, 'D'),
      heading(2, 'E'),
      heading(3, 'F'),
    );
    const numbers = body.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.number}`] : [],
    );
    expect(numbers).toEqual(['1 1', '2 1.1', '3 1.1.1', '1 2', '2 2.1', '3 2.1.1']);
  });

  test('each citation is one note, numbered in the order of the pages: bottom line, judgements, body', () => {
    const { lead, judgements, body, notes } = build(
      paragraph('Opening.{1}'),
      heading(1, 'Text'),
      paragraph('First{2} and second.{3,4}'),
      judgement('Judgement.{5}', 'likely', 'low', 'basis{6}'),
      paragraph('Last.{2}'),
    );
    expect(lead.map(noteNumbers)).toEqual([[1]]);
    expect(judgements.map((entry) => [noteNumbers(entry.statement), noteNumbers(entry.basis)])).toEqual([
      [[2], [3]],
    ]);
    expect(body.flatMap((block) => (block.kind === 'paragraph' ? noteNumbers(block.words) : []))).toEqual([
      4, 5, 6,
    ]);
    expect(notes.map((note) => note.claims.map((claim) => claim.code))).toEqual([
      ['C1'],
      ['C5'],
      ['C6'],
      ['C2'],
      ['C3', 'C4'],
      ['C2'],
    ]);
  });

  test('a claim knows every note that cites it', () => {
    const { claims } = build(paragraph('One{2} and again.{2,3}'));
    expect(claims.map((claim) => [claim.code, claim.notes])).toEqual([
      ['C2', [1, 2]],
      ['C3', [2]],
    ]);
  });
});

describe('parts', () => {
  test('a heading over judgements alone is left to the front part; a judgement inside a section keeps its place', () => {
    const { judgements, body } = build(
      heading(1, 'Judgements'),
      judgement('First.', 'likely', 'low', ''),
      heading(1, 'Discussion'),
      paragraph('Words.'),
      judgement('Second.', 'unlikely', 'high', ''),
    );
    expect(judgements.map((entry) => entry.number)).toEqual([1, 2]);
    expect(body.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'judgement']);
    expect(body[0]).toMatchObject({ number: '1', words: [{ text: 'Discussion' }] });
  });

  test('a long opening, or one without a heading behind it, stays in the body', () => {
    const long = build(paragraph('x'.repeat(1000)), heading(1, 'Text'));
    expect([long.lead.length, long.body.length]).toEqual([0, 2]);
    const bare = build(paragraph('Short.'));
    expect([bare.lead.length, bare.body.length]).toEqual([0, 1]);
  });

  test('a block or a mark that is not known stops the print', () => {
    const strange = { type: 'video', content: [] } as unknown as RichBlock;
    expect(() => build(strange)).toThrow('video');
    const underlined = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'underline' }] }],
    };
    expect(() => build(underlined as unknown as RichBlock)).toThrow('underline');
  });

  test('an assessment that is not in the case is refused', () => {
    expect(() => buildReportDocument(inventedCase(), 'elsewhere' as AssessmentId)).toThrow('elsewhere');
  });
});

describe('what is cited', () => {
  test('claims, sources and entities are those that the text leads to, in the order of their codes', () => {
    const report = build(paragraph('Two claims{10,2} and the register.{33}'));
    expect(report.claims.map((claim) => claim.code)).toEqual(['C2', 'C10', 'C33']);
    expect(report.sources.map((source) => source.code)).toEqual(['S1', 'S3', 'S11']);
    expect(report.entities.map((entity) => entity.name)).toEqual(['Assembly of Tesmere', 'Quillport']);
    expect(report.entities[1]?.roles).toEqual([
      { role: 'place', claims: [{ code: 'C33', anchor: 'claim-C33' }] },
    ]);
  });

  test('a claim leads through its passages to the words, the excerpt and the source', () => {
    const { claims } = build(paragraph('Cited.{7}'));
    const chain = claims[0]?.support.map(({ source, passages }) => [
      source.code,
      ...passages.flatMap((entry) => [entry.excerptCode, entry.quote]),
    ]);
    expect(chain).toEqual([
      ['S2', 'X2', 'Harbour workers meet on Sunday to vote on a stoppage of up to twelve days.'],
      ['S5', 'X5', 'Our members have given their leaders a mandate of twelve days and not an hour more.'],
    ]);
  });

  test('an unfounded claim, and one whose words have moved, are named', () => {
    const snapshot = inventedCase({ body: { type: 'doc', content: [paragraph('Cited.{1,2}')] } });
    const passages = snapshot.passages
      .filter((passage) => passage.claimId !== claimId(1))
      .map((passage) => ({ ...passage, start: passage.start + 1 }));
    const { problems } = buildReportDocument({ ...snapshot, passages }, ASSESSMENT);
    expect(problems.map((problem) => problem.code)).toEqual(['claim-without-passage', 'words-moved']);
    expect(problems.map((problem) => problem.message).join(' ')).toContain('C1');
  });

  test('a removed claim leaves a broken citation and a problem, and the rest of the citation holds', () => {
    const { body, notes, problems } = build(paragraph('Gone.{2,999}'));
    expect(body).toMatchObject([
      { words: [{ text: 'Gone.' }, { kind: 'note', number: 1, fault: 'claim-missing' }] },
    ]);
    expect(notes[0]).toMatchObject({ missing: 1, claims: [{ code: 'C2' }] });
    expect(problems.map((problem) => problem.code)).toEqual(['claim-missing']);
  });

  test('a citation of nothing is broken too', () => {
    const { body, problems } = build(paragraph('Nothing.{}'));
    expect(body).toMatchObject([{ words: [{ text: 'Nothing.' }, { fault: 'citation-empty' }] }]);
    expect(problems.map((problem) => problem.code)).toEqual(['citation-empty']);
  });
});

describe('marking', () => {
  test('without one of its own, an assessment carries the most restrictive of the sources it cites', () => {
    expect(build(paragraph('Open.{1}')).about.marking).toBe('TLP:CLEAR');
    expect(build(paragraph('Less open.{1,35}')).about.marking).toBe('TLP:GREEN');
    expect(build(paragraph('Closed.{1,25,35}')).about.marking).toBe('TLP:AMBER');
    expect(build(paragraph('Nothing cited.')).about.marking).toBe('TLP:CLEAR');
  });

  test('a marking set by the authors stands, and one that is too open is a problem', () => {
    const set = (marking: 'TLP:RED' | 'TLP:GREEN') =>
      buildReportDocument(
        inventedCase({ marking, body: { type: 'doc', content: [paragraph('Cited.{25}')] } }),
        ASSESSMENT,
      );
    expect(set('TLP:RED')).toMatchObject({ about: { marking: 'TLP:RED', isMarkingSet: true }, problems: [] });
    expect(set('TLP:GREEN')).toMatchObject({
      about: { marking: 'TLP:GREEN' },
      problems: [{ code: 'marking-too-open' }],
    });
  });
});

test('the source summary counts, with F, 6 and "not rated" apart', () => {
  const { summary } = build();
  expect(summary).toMatchObject({
    claims: INVENTED_CLAIMS.length,
    sources: INVENTED_SOURCES.length,
    sourcesInCase: INVENTED_SOURCES.length,
    outlets: 11,
    withoutOutlet: 1,
    undated: 1,
    published: { from: '2030-06-03', to: '2031-03-06' },
    singleSource: 34,
    singleOrigin: 2,
    origins: { items: 12, origins: 1, notEstablished: 11, withdrawn: 0 },
  });
  expect(summary.reliability.map((entry) => `${entry.letter} ${entry.sources}`)).toEqual([
    'A 3',
    'B 4',
    'C 2',
    'D 1',
    'E 0',
    'F 1',
    'null 1',
  ]);
  expect(summary.credibility.reduce((sum, entry) => sum + entry.claims, 0)).toBe(INVENTED_CLAIMS.length);
});

describe('origins', () => {
  const rated = { reason: 'Its own record.', at: '2031-03-07T08:00:00.000Z', by: '' };
  const withLineage = (change: (number: number) => Partial<Source>) => {
    const snapshot = inventedCase({ body: { type: 'doc', content: [paragraph('Cited.{1}{7}')] } });
    return buildReportDocument(
      {
        ...snapshot,
        sources: snapshot.sources.map((source, index) => ({ ...source, ...change(index + 1) })),
        lineage: [comesFrom(2, 1, 'reports on'), comesFrom(5, 4, 'cites')],
      },
      ASSESSMENT,
    );
  };
  const firstHand = (number: number): Partial<Source> => (number === 1 ? { firstHand: rated } : {});

  test('a report and the article about it are two sources and one origin', () => {
    const { claims, summary } = withLineage(firstHand);
    expect(claims[0]?.support.map(({ source }) => source.code)).toEqual(['S1', 'S2']);
    expect(claims[0]?.origins).toEqual({ items: 2, origins: 1, notEstablished: 0, withdrawn: 0 });
    expect(summary).toMatchObject({ singleSource: 0, singleOrigin: 2 });
    expect(summary.origins).toEqual({ items: 3, origins: 1, notEstablished: 1, withdrawn: 0 });
  });

  test('a source says what it comes from; one that is not cited is not named', () => {
    const { sources } = withLineage(firstHand);
    expect(sources.map(({ code, firstHand: reason, lineage }) => [code, reason, lineage])).toEqual([
      ['S1', 'Its own record.', []],
      ['S2', null, [{ type: 'reports on', from: { code: 'S1', anchor: 'source-S1' } }]],
      ['S5', null, [{ type: 'cites', from: null }]],
    ]);
  });

  test('a withdrawn source is not counted, and says so', () => {
    const { claims, sources } = withLineage((number) =>
      number === 2
        ? { withdrawn: { ...rated, ground: 'retracted', reason: 'Taken back.' } }
        : firstHand(number),
    );
    expect(claims[0]?.origins).toEqual({ items: 1, origins: 1, notEstablished: 0, withdrawn: 1 });
    expect(sources[1]?.withdrawn).toEqual({ ground: 'retracted', reason: 'Taken back.' });
  });

  test('words that speak against a claim are printed with it, but are no corroboration', () => {
    const snapshot = inventedCase({ body: { type: 'doc', content: [paragraph('Cited.{1}')] } });
    const passages = snapshot.passages.map((passage) =>
      passage.id === 'passage-1-1' ? { ...passage, stance: 'contradicts' as const } : passage,
    );
    const { claims } = buildReportDocument({ ...snapshot, passages }, ASSESSMENT);
    expect(claims[0]?.support).toHaveLength(2);
    expect(claims[0]?.support[1]?.passages[0]?.stance).toBe('contradicts');
    expect(claims[0]?.origins.items).toBe(1);
  });
});

describe('pages', () => {
  test('a passage of a text with pages is printed with its page, and the source with all that are cited', () => {
    const snapshot = inventedCase({ body: { type: 'doc', content: [paragraph('Cited.{2}')] } });
    const texts = snapshot.texts.map((text) => ({
      ...text,
      blocks: text.blocks.map((block) => ({ ...block, page: 7, turns: [100] })),
    }));
    const { claims, sources } = buildReportDocument({ ...snapshot, texts }, ASSESSMENT);
    const places = claims[0]?.support[0]?.passages.map(({ locator }) => locator);
    expect(places).toEqual(['items 3 to 9, pp. 7–8']);
    expect(sources[0]?.excerpts[0]).toMatchObject({ locator: 'items 3 to 9', pages: 'pp. 7–8' });
  });
});

describe('evidence', () => {
  test('it is the same text for the same case, and holds words, positions and hashes', () => {
    const evidence = evidenceOf(build());
    expect(evidenceOf(build())).toBe(evidence);
    const read = JSON.parse(evidence) as {
      claims: { code: string; passages: unknown[] }[];
      sources: { originals: { sha256: string }[] }[];
    };
    expect(read.claims).toHaveLength(INVENTED_CLAIMS.length);
    expect(read.claims[1]?.passages).toEqual([
      {
        source: 'S1',
        excerpt: 'X1',
        stance: 'states',
        locator: 'items 3 to 9',
        start: 70,
        end: 143,
        quote: 'The reading has been deferred twice at the request of the Treasury bench.',
        prefix: ' is set down for 11 March 2031. ',
        suffix: ' Sixty-one members have entered ',
      },
    ]);
    expect(read.sources[0]?.originals[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('an analyst’s note and a claim that is not cited stay at home', () => {
    const evidence = evidenceOf(build());
    expect(evidence).not.toContain('For the analyst’s eyes alone');
    expect(evidence).not.toContain('resign in April');
    expect(evidence).not.toContain('Nobody of note');
  });
});
