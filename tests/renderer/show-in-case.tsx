import '../../renderer/app/theme.css';
import { render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach } from 'vitest';
import { closeCase } from '../../renderer/commands/open-case.ts';
import { CaseDatabaseProvider } from '../../renderer/db/case-database.tsx';
import type { CaseDatabase } from '../../renderer/db/database.ts';
import { currentHistory } from '../../renderer/db/history.ts';
import { openedCase } from '../../renderer/db/opened-case.ts';
import { dismissNotice, useNotices } from '../../renderer/state/notices.ts';
import { openSmallCase } from './commands/open-small-case.ts';
import { type FakeMain, fakeMain } from './fake-bridge.ts';

/** Opens the small case and shows a part of the window in it, in a box of the given width. */
export async function showInCase(
  part: ReactNode | ((db: CaseDatabase) => ReactNode),
  { width = 360, prepare }: { width?: number; prepare?: (db: CaseDatabase, main: FakeMain) => unknown } = {},
): Promise<CaseDatabase> {
  const main = fakeMain();
  const { db } = await openSmallCase();
  await prepare?.(db, main);
  render(
    <StrictMode>
      <CaseDatabaseProvider value={db}>
        <div data-testid="box" style={{ width, height: 900, overflow: 'auto', background: 'var(--surface)' }}>
          {typeof part === 'function' ? part(db) : part}
        </div>
      </CaseDatabaseProvider>
    </StrictMode>,
  );
  return db;
}

/** Labels of the steps that can be taken back, oldest first. */
export const stepsTaken = async (): Promise<readonly string[]> =>
  (await currentHistory(openedCase().db)).past.map((step) => step.label);

/** The sentences that stand as notices. */
export const notices = (): readonly string[] => useNotices.getState().notices.map((notice) => notice.text);

afterEach(async () => {
  await closeCase();
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
});
