import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { restoreCase } from '../../../renderer/db/restore-case.ts';
import { type RunningSearch, startSearch } from '../../../renderer/workers/search-client.ts';
import type { SearchQuery } from '../../../shared/analysis/search-answer.ts';
import type { WholeCase } from '../../../shared/model/whole-case.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { freshId } from '../db/fresh-case.ts';
import { textId, withTexts } from './case-with-texts.ts';
import { asked, found, whenReady } from './searched-case.ts';

/** X14 is long enough to stand in the index in many windows; its words stand far apart. */
const FAR_APART = `Dredgers came first. ${'Nothing of note was written down on this day. '.repeat(900)}
The breakwater gave way. ${'Then again nothing was written down. '.repeat(900)} Pilots were told last, said the “Breakwater Trust”.`;

const TEXTS = [
  'A breach at the north mole. The mole was closed; ferries wait. U.S. engineers came.',
  'The northern moles stand. Le\u0301vees were breached, told us the Ｈarbour Board.',
  'Ferry tolls, not the breach: “North–Mole” is a café.',
  FAR_APART,
  '港口安全局表示，北防波堤没有决口。',
];

let db: CaseDatabase;
let search: RunningSearch;

beforeAll(async () => {
  db = await restoreCase(freshId(), furnished(withTexts(...TEXTS)((await smallCase()).whole)));
  search = startSearch(db.name);
  await whenReady(search);
}, 120_000);
afterAll(async () => {
  await search.close();
  db.close();
});

/** With a rated source, a note, and a claim that nothing cites. */
function furnished(whole: WholeCase): WholeCase {
  const { snapshot } = whole;
  const [passage] = snapshot.passages;
  if (!passage) throw new Error('The case has no passage');
  const { claimId: _, stance: __, ...span } = passage;
  return {
    ...whole,
    snapshot: {
      ...snapshot,
      sources: snapshot.sources.map((source, at) => ({
        ...source,
        outlet: at === 0 ? 'Velm Courier' : 'Ledger Office',
        language: at === 0 ? 'en-GB' : 'de',
        published: at === 0 ? '2026-01' : '2025-03-14',
        reliability: at === 0 ? { letter: 'B', reason: 'Known', at: source.createdAt, by: '' } : null,
      })),
      notes: [
        {
          ...span,
          id: 'note-1',
          words: 'Ask the pilots about Monday',
          createdAt: '2026-01-02T03:04:05.678Z',
        },
      ] as unknown as typeof snapshot.notes,
    },
  };
}

const finds = (text: string, how: Partial<SearchQuery> = {}): Promise<string> => found(search, text, how);

describe('a query finds what it must, and nothing else', () => {
  test.each([
    // Words.
    ['breach', 'X11 X13'],
    ['BRÉACH', 'X11 X13'],
    ['breach ferries', 'X11'],
    ['breach AND ferries', 'X11'],
    ['levees harbour', 'X12'],
    ['nowhere', ''],
    // Phrases, hyphens and quotation marks.
    ['"north mole"', 'X11 X13'],
    ['“north mole”', 'X11 X13'],
    ['north-mole', 'X11 X13'],
    ['"mole north"', ''],
    ["trust's", ''],
    // Words that go on.
    ['breach*', 'X11 X12 X13'],
    ['"north mo"*', 'X11 X13'],
    ['nort*', 'X11 X12 X13'],
    // Alternatives, exclusion, brackets.
    ['levees OR cafe', 'X12 X13'],
    ['breach -tolls', 'X11'],
    ['breach NOT tolls', 'X11'],
    ['breach -(ferries OR tolls)', ''],
    ['(levees OR breach) (ferry OR engineers)', 'X11 X13'],
    // Near one another.
    ['breach NEAR/3 mole', 'X11 X13'],
    ['mole NEAR/2 breach', 'X13'],
    ['breach NEAR/0 mole', ''],
    ['tolls NEAR/3 breach', 'X13'],
    // A text that stands in windows is asked as a whole.
    ['dredgers pilots in:excerpts', 'X14'],
    ['dredgers -pilots', ''],
    ['"way then again"', 'X14'],
    ['dredgers NEAR/50 breakwater', ''],
    ['in:excerpts pilots OR cafe', 'X13 X14'],
    // Kinds of records.
    ['velm in:claims', 'C1 C2'],
    ['velm in:sources', 'S1 S2'],
    ['pilots', 'X14 | Ask the pilots about Monday'],
    ['pilots in:notes', 'Ask the pilots about Monday'],
    ['"traffic grows"', 'R1'],
    ['in:entities', 'E1 E2'],
    ['c2', 'C2'],
    ['warden', 'X1 | E2'],
    // What is known beside the words.
    ['in:claims cited:no', 'C1'],
    ['in:claims cited:yes', 'C2'],
    ['cited:yes in:excerpts', 'X1 X2'],
    ['velm cited:no', 'C1 | E1'],
    ['velm -cited:yes in:claims', 'C1'],
    ['outlet:ledger', 'S2 | X2 | C2'],
    ['outlet:ledger ships', 'X2 | C2'],
    ['ships in:excerpts -outlet:ledger', 'X1'],
    ['lang:de in:sources', 'S2'],
    ['lang:en in:sources', 'S1'],
    ['rating:>=C in:sources', 'S1'],
    ['rating:none in:excerpts', 'X2'],
    ['before:2026 in:sources', 'S2'],
    ['after:2026 in:sources', 'S1'],
    ['after:2026 in:assessments', 'R1'],
    ['entity:velm in:excerpts', 'X1'],
    ['entity:velm', 'S1 | X1 | C1 C2 | E1'],
    ['kind:place', 'E1'],
    ['kind:article in:sources', 'S1 S2'],
    ['origins:>=1 in:claims', 'C1 C2'],
    ['in:claims (cited:yes OR open)', 'C1 C2'],
    ['(outlet:ledger OR ferries) in:excerpts', 'X11 X2'],
    ['(outlet:ledger OR dredgers) in:excerpts', 'X14 X2'],
    // No blanks.
    ['港', 'X15'],
    ['口安', 'X15'],
    ['没有决口', 'X15'],
    ['港口 决口', 'X15'],
    ['口港', ''],
    // Half typed, and not understood.
    ['breach AND', 'X11 X13'],
    ['"north mole', 'X11 X13'],
    ['(breach OR', 'X11 X13'],
    ['breach colour:red', 'X11 X13'],
    ['§', ''],
    ['', ''],
  ])('%s', async (text, codes) => {
    expect(await finds(text)).toBe(codes);
  });

  test('a word that is still being typed may go on', async () => {
    expect(await finds('brea', { isTyping: true })).toBe('X11 X12 X13 X14');
    expect(await finds('brea ', { isTyping: true })).toBe('');
    expect(await finds('brea')).toBe('');
  });

  test.each([
    ['US', 'X12', ''],
    ['us', 'X12', 'X12'],
    ['U.S.', 'X11', 'X11'],
    ['breakwater trust', 'X14', ''],
    ['"Breakwater Trust"', 'X14', 'X14'],
    ['cafe', 'X13', ''],
    ['café', 'X13', 'X13'],
    ['Breach', 'X11 X13', ''],
    ['breach -Mole', 'X11 X13', 'X11'],
  ])('%s, and only as it is written', async (text, plain, exact) => {
    expect(await finds(`${text} in:excerpts`)).toBe(text === 'breach -Mole' ? '' : plain);
    expect(await finds(`${text} in:excerpts`, { isExact: true })).toBe(exact);
  });
});

test('a hit tells where it comes from, shows the words, and leads to their place', async () => {
  const { groups } = await search.ask(asked('breakwater'));
  expect(groups).toHaveLength(1);
  const [hit] = groups[0]?.hits ?? [];
  expect(hit).toMatchObject({ kind: 'excerpt', code: 'X14', title: { text: 'The harbour of Velm ' } });
  expect(hit?.meta).toBe('S1 · Velm Courier · article · January 2026');
  const [mark] = hit?.snippet?.marks ?? [];
  expect(hit?.snippet?.text.slice(mark?.start, mark?.end).toLowerCase()).toBe('breakwater');
  expect(FAR_APART.slice(hit?.place?.start, hit?.place?.end).toLowerCase()).toBe('breakwater');
});

test('every place of the words in a text is told, in order, each once', async () => {
  const placesOf = async (
    text: string,
    excerpt: number,
    how: Partial<SearchQuery> = {},
  ): Promise<readonly string[]> =>
    (await search.placesIn(asked(text, how), textId(excerpt))).map(({ start, end }) =>
      (TEXTS[excerpt - 1] ?? '').slice(start, end),
    );
  expect(await placesOf('mole OR breach', 1)).toEqual(['breach', 'mole', 'mole']);
  expect(await placesOf('breach -mole', 1)).toEqual(['breach']);
  expect(await placesOf('breakwater', 4)).toEqual(['breakwater', 'Breakwater']);
  expect(await placesOf('Breakwater', 4, { isExact: true })).toEqual(['Breakwater']);
  expect(await placesOf('note', 4)).toHaveLength(900);
  expect(await placesOf('mole', 4)).toEqual([]);
  expect(await placesOf('in:claims mole', 1)).toEqual([]);
});

test('a problem is told with its place, and groups come by the page', async () => {
  const { problems } = await search.ask(asked('breach in:attic'));
  expect(problems).toEqual([expect.objectContaining({ at: { start: 7, end: 15 } })]);
  const page = async (offset: number): Promise<readonly string[]> => {
    const { groups } = await search.ask(asked('nort*'), { kinds: ['excerpt'], limit: 2, offset });
    expect(groups[0]?.total).toBe(3);
    return groups[0]?.hits.map(({ code }) => code) ?? [];
  };
  const [first, second] = [await page(0), await page(2)];
  expect(first).toHaveLength(2);
  expect([...first, ...second].toSorted()).toEqual(['X11', 'X12', 'X13']);
});

test('a question that is not waited for any more is refused to whoever asked', async () => {
  const stop = new AbortController();
  const answer = search.ask(asked('breach'), {}, stop.signal);
  stop.abort(new Error('Typed on'));
  await expect(answer).rejects.toThrow('Typed on');
  expect(await finds('breach')).toBe('X11 X13');
});
