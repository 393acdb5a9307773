import { describe, expect, test } from 'vitest';
import { sharedTextOf } from '../../../renderer/workers/text-reuse-client.ts';
import type { ReuseSource } from '../../../shared/analysis/reuse-text.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';

const WORDS = 'The tugs of Velm went out at dawn and brought nine barges home before the wind turned.';

const source = (number: number, text: string): ReuseSource => ({
  id: `source-${number}` as SourceId,
  title: '',
  outlet: '',
  authors: [],
  texts: [{ id: `excerpt-${number}` as ExcerptId, text, leftOut: [] }],
});

describe('the comparison in its worker', () => {
  test('finds the shared words and says how far it has come', async () => {
    const progress: (readonly [number, number])[] = [];
    const found = await sharedTextOf(
      [source(1, WORDS), source(2, 'Nothing of the kind.'), source(3, `They wrote: ${WORDS}`)],
      { report: (done, total) => progress.push([done, total]) },
    );
    expect(found.map(({ aId, bId, words }) => [aId, bId, words])).toEqual([['source-1', 'source-3', 17]]);
    expect(progress.length).toBeGreaterThan(0);
    expect(progress.every(([done, total]) => done >= 0 && done <= total)).toBe(true);
  });

  test('a comparison that is cancelled says so and gives nothing', async () => {
    const abort = new AbortController();
    const many = Array.from({ length: 300 }, (_, number) => source(number, `${WORDS} ${number}`.repeat(40)));
    const answer = sharedTextOf(many, { signal: abort.signal });
    abort.abort();
    await expect(answer).rejects.toThrow(/abort/i);
  });
});
