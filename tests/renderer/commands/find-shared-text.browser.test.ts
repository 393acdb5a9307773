import { afterEach, expect, test } from 'vitest';
import { findSharedText } from '../../../renderer/commands/find-shared-text.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { lineageOverview } from '../../../renderer/db/queries-lineage.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { fakeMain } from '../fake-bridge.ts';
import { importItem } from './import-item.ts';
import { openSmallCase } from './open-small-case.ts';

const search = async (db: CaseDatabase) => {
  const { sources, excerpts } = await lineageOverview(db);
  return findSharedText(sources, excerpts);
};

afterEach(closeCase);

test('the texts are compared once, and again when one comes in or a name is changed', async () => {
  fakeMain();
  const { db } = await openSmallCase();
  const first = await search(db);
  expect(first).toEqual([]);
  expect(await search(db)).toBe(first);
  await run('import.accept', {
    items: [
      importItem(
        'Yesterday the harbour of Velm opened on Monday. “We counted forty ships,” the warden said.',
      ),
    ],
  });
  const second = await search(db);
  expect(second).toHaveLength(1);
  expect(await search(db)).toBe(second);
  await run('source.edit', { sourceId: 'source-1' as SourceId, fields: { outlet: 'Velm Herald' } });
  expect(await search(db)).not.toBe(second);
});

test('what the analyst restored counts as text again, and residue does not', async () => {
  fakeMain();
  const { db } = await openSmallCase();
  const decide = async (status: 'accepted' | 'restored') => {
    const excerpt = await db.excerpts.get('excerpt-1');
    if (excerpt) await run('residue.decide', { excerptId: excerpt.id, blocks: [0, 1], status });
    return search(db);
  };
  await run('import.accept', {
    items: [
      importItem('Then: the harbour of Velm opened on Monday. “We counted forty ships,” the warden said.'),
    ],
  });
  expect(await decide('accepted')).toEqual([]);
  expect(await decide('restored')).toHaveLength(1);
});
