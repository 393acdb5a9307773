import { act, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { currentHistory } from '../../../renderer/db/history.ts';
import { useClaimRows, useSourceRows, useWordsInUse } from '../../../renderer/db/use-case-lists.ts';
import { add, put, remove } from '../../../shared/model/changes.ts';
import { type ClaimId, UNWEIGHED } from '../../../shared/model/claim.ts';
import { historyOf } from '../../../shared/model/history.ts';
import { freshCase, NOTE } from './fresh-case.ts';

test('lists follow what is committed: a claim that is added, changed and removed', async () => {
  const db = await freshCase();
  render(
    <CaseDatabaseProvider value={db}>
      <Lists />
    </CaseDatabaseProvider>,
  );
  await screen.findByText('C1 C2 | S1 2, S2 1 | shipping');
  await act(async () => {
    await commit(db, NOTE, async (read) => {
      const claim = await read.get('claims', 'claim-1');
      const more = { ...claim, ...UNWEIGHED, id: 'claim-3' as ClaimId, code: 'C3', tags: ['grain'] };
      return claim ? [add('claims', more as typeof claim)] : [];
    });
  });
  await screen.findByText('C1 C2 C3 | S1 2, S2 1 | grain shipping');
  await act(async () => {
    await commit(db, NOTE, async (read) => {
      const claim = await read.get('claims', 'claim-2');
      return claim ? [remove('claims', claim)] : [];
    });
  });
  await screen.findByText('C1 C3 | S1 1, S2 0 | grain shipping');
});

test('a change that is committed while the case is being read is not lost', async () => {
  const db = await freshCase();
  render(
    <CaseDatabaseProvider value={db}>
      <Lists />
    </CaseDatabaseProvider>,
  );
  await commit(db, NOTE, async (read) => {
    const claim = await read.get('claims', 'claim-1');
    return claim ? [put('claims', claim, { ...claim, tags: ['tolls'] })] : [];
  });
  await screen.findByText('C1 C2 | S1 2, S2 1 | shipping tolls');
});

test('a first passage in a text that nothing was marked in counts for its source', async () => {
  const db = await freshCase();
  const passage = await db.passages.get('passage-1');
  await db.passages.clear();
  render(
    <CaseDatabaseProvider value={db}>
      <Lists />
    </CaseDatabaseProvider>,
  );
  await screen.findByText('C1 C2 | S1 0, S2 0 | shipping');
  await act(async () => {
    await commit(db, NOTE, async () => (passage ? [add('passages', passage)] : []));
  });
  await screen.findByText('C1 C2 | S1 1, S2 0 | shipping');
});

test('what can be undone is the same, read step by step or all at once', async () => {
  const kinds = fc.array(fc.constantFrom('edit', 'undo', 'redo', 'drop'), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(kinds, fc.integer({ min: 1, max: 3 }), async (steps, every) => {
      const db = await freshCase();
      for (const [index, kind] of steps.entries()) {
        const { past, future } = await wholeHistory(db);
        const of = (kind === 'redo' ? future.at(-1) : past.at(-1))?.seq ?? 0;
        await db.journal.add({ ...NOTE, seq: index + 2, kind, of: kind === 'edit' ? 0 : of });
        if (index % every === 0) expect(await currentHistory(db)).toEqual(await wholeHistory(db));
      }
      expect(await currentHistory(db)).toEqual(await wholeHistory(db));
    }),
    { numRuns: 12 },
  );
});

test('lists that are asked for after the case was closed do not fail', async () => {
  const db = await freshCase();
  const { rerender } = render(
    <CaseDatabaseProvider value={db}>
      <Lists />
    </CaseDatabaseProvider>,
  );
  await screen.findByText(/^C1 C2/);
  db.close();
  rerender(
    <CaseDatabaseProvider value={db}>
      <Lists />
    </CaseDatabaseProvider>,
  );
  await waitFor(() => expect(screen.getByText(/^C1 C2/)).toBeDefined());
});

const wholeHistory = async (db: CaseDatabase) => historyOf(await db.journal.orderBy(':id').toArray());

function Lists() {
  const claims = useClaimRows();
  const sources = useSourceRows();
  const words = useWordsInUse();
  if (!claims || !sources || !words) return null;
  return (
    <p>
      {claims.map(({ claim }) => claim.code).join(' ')} |{' '}
      {sources.map(({ source, claimCount }) => `${source.code} ${claimCount}`).join(', ')} |{' '}
      {words.tags.join(' ')}
    </p>
  );
}
