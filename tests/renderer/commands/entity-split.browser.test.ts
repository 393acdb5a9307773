import { afterEach, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { fakeMain } from '../fake-bridge.ts';
import { openSmallCase } from './open-small-case.ts';

afterEach(closeCase);

test('words that are accepted twice over become one mention', async () => {
  fakeMain();
  const { db } = await openSmallCase();
  const place = { excerptId: 'excerpt-2' as ExcerptId, entityId: 'entity-1' as EntityId };
  const before = await db.mentions.count();
  // The blank before the word is drawn in: both name the same place.
  await edit('mention.acceptAll', {
    mentions: [
      { ...place, start: 14, end: 18 },
      { ...place, start: 13, end: 18 },
    ],
  });
  expect(await db.mentions.count()).toBe(before + 1);
});
