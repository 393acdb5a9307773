import '../../renderer/app/theme.css';
import { render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach } from 'vitest';
import { sampleContents, takeIn } from '../../renderer/commands/case-contents.ts';
import { closeCase } from '../../renderer/commands/open-case.ts';
import { CaseDatabaseProvider } from '../../renderer/db/case-database.tsx';
import type { CaseDatabase } from '../../renderer/db/database.ts';
import { openedCase } from '../../renderer/db/opened-case.ts';
import { dismissNotice, useNotices } from '../../renderer/state/notices.ts';
import type { ClaimId } from '../../shared/model/claim.ts';
import type { SourceId } from '../../shared/model/source.ts';
import { fakeMain } from './fake-bridge.ts';

/** Opens a fresh sample case and shows a part of the window in it, in a box of the given size. */
export async function showInSample(
  part: ReactNode | ((db: CaseDatabase) => ReactNode | Promise<ReactNode>),
  { width = 760, height = 640 }: { width?: number; height?: number } = {},
): Promise<CaseDatabase> {
  fakeMain();
  await takeIn(await sampleContents());
  const { db } = openedCase();
  const shown = typeof part === 'function' ? await part(db) : part;
  render(
    <StrictMode>
      <CaseDatabaseProvider value={db}>
        <div data-testid="box" style={{ width, height, overflow: 'auto', background: 'var(--surface)' }}>
          {shown}
        </div>
      </CaseDatabaseProvider>
    </StrictMode>,
  );
  return db;
}

/** The id of a claim of the sample by its code. */
export async function claimIdOf(db: CaseDatabase, code: string): Promise<ClaimId> {
  const found = (await db.claims.toArray()).find((claim) => claim.code === code);
  if (!found) throw new Error(`The sample has no ${code}`);
  return found.id;
}

/** The id of a source of the sample by its code. */
export async function sourceIdOf(db: CaseDatabase, code: string): Promise<SourceId> {
  const found = (await db.sources.toArray()).find((source) => source.code === code);
  if (!found) throw new Error(`The sample has no ${code}`);
  return found.id;
}

afterEach(async () => {
  await closeCase();
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
});
