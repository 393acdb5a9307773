import { afterEach, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';
import { fakeMain } from '../fake-bridge.ts';
import { importItem } from './import-item.ts';
import { openSmallCase } from './open-small-case.ts';

const X1 = 'excerpt-1' as ExcerptId;

afterEach(closeCase);

test('undoing a correction shows the earlier text again', async () => {
  fakeMain();
  await openSmallCase();
  await edit('excerpt.replace', { excerptId: X1, item: importItem('Velm opened.'), placements: [] });
  expect(session().excerptId).not.toBe(X1);
  await undo();
  expect(session().excerptId).toBe(X1);
});

test('words selected in a source that is removed are not selected any more', async () => {
  fakeMain();
  await openSmallCase();
  const selection = { excerptId: 'excerpt-2' as ExcerptId, start: 0, end: 6 };
  updateSession({ sourceId: 'source-1' as SourceId, excerptId: X1, selection });
  await edit('source.remove', { sourceId: 'source-2' as SourceId });
  expect(session()).toMatchObject({ sourceId: 'source-1', excerptId: X1, selection: null });
});
