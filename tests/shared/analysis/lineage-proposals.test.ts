import { describe, expect, test } from 'vitest';
import {
  type LineageProposal,
  lineageKey,
  proposeLineage,
} from '../../../shared/analysis/lineage-proposals.ts';
import { findSharedText } from '../../../shared/analysis/text-reuse.ts';
import type { Lineage } from '../../../shared/model/lineage.ts';
import type { ExcerptId, Source, SourceId } from '../../../shared/model/source.ts';
import { comesFrom, invented } from './invented-sources.ts';

const REPORT =
  'The Velm Harbour Authority counted forty-one ships in March, twelve more than in any spring since the breakwater was mended. Dues were not raised. The authority will mend the north quay before winter and close two berths for nine weeks.';
const OWN =
  'Fishermen doubt it. They say that most of the ships only waited for the tide, left again without unloading, and that the quays stood empty for weeks while the cranes were being painted by a single man.';
const QUOTE = 'twelve more than in any spring since the breakwater was mended';

interface Item {
  readonly text: string;
  readonly about?: Partial<Source>;
  readonly leftOut?: string;
}

function propose(
  items: readonly Item[],
  { lineage = [], dismissed = [] }: { lineage?: readonly Lineage[]; dismissed?: readonly string[] } = {},
): readonly LineageProposal[] {
  const sources = items.map(({ about }, index) => invented(index + 1, about));
  const shared = findSharedText(
    sources.map(({ id, title, outlet, authors }, index) => {
      const { text = '', leftOut = '' } = items[index] ?? {};
      const start = leftOut === '' ? -1 : text.indexOf(leftOut);
      return {
        id,
        title,
        outlet,
        authors,
        texts: [
          {
            id: `excerpt-${index + 1}` as ExcerptId,
            text,
            leftOut: start < 0 ? [] : [{ start, end: start + leftOut.length }],
          },
        ],
      };
    }),
  );
  return proposeLineage(shared, { sources, lineage, dismissed: new Set(dismissed) });
}

const inShort = (proposals: readonly LineageProposal[]): readonly string[] =>
  proposals.map(({ sourceId, type, fromId }) => `${sourceId} ${type} ${fromId}`.replaceAll('source-', 'S'));

describe('the type', () => {
  test('nearly the whole text again is a republication, also where words were changed', () => {
    const changed = REPORT.replace('twelve', 'a dozen').replace('winter', 'the first frost');
    expect(inShort(propose([{ text: REPORT }, { text: `${changed} More soon.` }]))).toEqual([
      'S2 republishes S1',
    ]);
  });

  test('words inside quotation marks are a quotation', () => {
    const [proposal, ...rest] = propose([{ text: REPORT }, { text: `${OWN} It was “${QUOTE}”, it says.` }]);
    expect(rest).toEqual([]);
    expect(proposal && inShort([proposal])).toEqual(['S2 quotes S1']);
    expect(proposal?.basis).toBe('1 shared run, 11 words; 1 in quotation marks');
    expect(proposal?.direction).toBe('quotation');
  });

  test('a text that names the institution and shares its words reports on it', () => {
    const [proposal] = propose([
      { text: REPORT, about: { outlet: 'Velm Harbour Authority' } },
      { text: `The Velm Harbour Authority has counted again: ${QUOTE}, it found. ${OWN}` },
    ]);
    expect(proposal && inShort([proposal])).toEqual(['S2 reports on S1']);
    expect(proposal?.basis).toContain('names “Velm Harbour Authority”');
  });

  test('a text that names the document and shares nothing else cites it', () => {
    const title = 'Ships counted at Velm in spring';
    expect(
      inShort(propose([{ text: REPORT, about: { title } }, { text: `${OWN} See “${title}”.` }])),
    ).toEqual(['S2 cites S1']);
  });

  test('a translation is never guessed', () => {
    const chinese = '维尔姆港务局三月份统计了四十一艘船，比防波堤修复以来的任何一个春天都多十二艘。';
    expect(propose([{ text: REPORT }, { text: chinese }])).toEqual([]);
  });

  test('Chinese text that is taken over is found by its characters', () => {
    const words =
      '港务局表示，三月份共有四十一艘船只入港，是防波堤修复以来春季的最高纪录，码头费用没有上调。';
    expect(inShort(propose([{ text: words }, { text: `据本报了解，${words}渔民对此表示怀疑。` }]))).toEqual([
      'S2 republishes S1',
    ]);
  });
});

describe('the direction', () => {
  const early = { published: '2031-03-01' };
  const late = { published: '2031-03-05' };

  test('the one that appeared later comes from the earlier one, whatever it is called', () => {
    const items = [
      { text: REPORT, about: late },
      { text: REPORT, about: early },
    ];
    expect(inShort(propose(items))).toEqual(['S1 republishes S2']);
    expect(propose(items)[0]?.direction).toBe('dates');
  });

  test('dates that may mean the same day leave it to the one that names the other', () => {
    const [proposal] = propose([
      { text: `${REPORT} So says the Velm Courier.`, about: { published: '2031-03' } },
      { text: REPORT, about: { published: '2031-03-05', outlet: 'Velm Courier' } },
    ]);
    expect(proposal).toMatchObject({ sourceId: 'source-1', direction: 'naming' });
  });

  test('where nothing speaks for either, it says so', () => {
    expect(propose([{ text: REPORT }, { text: REPORT }])[0]?.direction).toBe('none');
  });
});

describe('what is not proposed', () => {
  test('a formula of a few words, or an outlet that is named without any word of it', () => {
    expect(
      propose([
        { text: `In the name of the people of the republic. ${OWN}` },
        { text: `Signed in the name of the people of the republic. ${REPORT}` },
      ]),
    ).toEqual([]);
    expect(
      propose([
        { text: REPORT, about: { outlet: 'Continental Wire' } },
        { text: `${OWN} Continental Wire was there.` },
      ]),
    ).toEqual([]);
  });

  test('page residue that two pages share', () => {
    const tail =
      'More like this: the ten best boats of the year, as chosen by our readers in a long and merry night.';
    const pages = [{ text: `${OWN} ${tail}`, leftOut: tail }, { text: `${REPORT} ${tail}` }];
    expect(propose(pages)).toEqual([]);
    expect(propose(pages.map(({ text }) => ({ text })))).toHaveLength(1);
  });

  test('a pair that has a lineage already, in either direction, and one that was rejected', () => {
    const items = [{ text: REPORT }, { text: REPORT }];
    expect(propose(items, { lineage: [comesFrom(1, 2)] })).toEqual([]);
    expect(
      propose(items, { dismissed: [lineageKey('source-2' as SourceId, 'source-1' as SourceId)] }),
    ).toEqual([]);
  });

  test('two sources that took the same words from a third one are not said to come from each other', () => {
    const report = { text: REPORT, about: { published: '2031-03-01' } };
    const first = { text: `${REPORT} ${OWN}`, about: { published: '2031-03-02' } };
    const second = { text: `“${REPORT}”, it says.`, about: { published: '2031-03-03' } };
    expect(inShort(propose([report, first, second])).toSorted()).toEqual([
      'S2 quotes S1',
      'S3 republishes S1',
    ]);
    expect(
      inShort(propose([report, first, second], { lineage: [comesFrom(2, 1), comesFrom(3, 1)] })),
    ).toEqual([]);
  });

  test('thirty-odd copies of one story are each led back to the first, not to each other', () => {
    const copies = Array.from({ length: 40 }, (_, index) => ({
      text: `${REPORT} Printed as number ${index}.`,
      about: { published: `2031-03-${String((index % 28) + 1).padStart(2, '0')}`, outlet: `Paper ${index}` },
    }));
    const proposals = propose(copies);
    const led = new Set(proposals.map(({ sourceId }) => sourceId));
    expect(led.size).toBe(39);
    expect(proposals.length).toBeLessThan(120);
  });
});
