import { act, screen } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { reviewFiles } from '../../../renderer/commands/import-files.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { waitingInOrder } from '../../../renderer/db/waiting.ts';
import { ReviewDialog } from '../../../renderer/features/import/ReviewDialog.tsx';
import { useSession } from '../../../renderer/state/session.ts';
import type { FileBytes } from '../../../shared/ipc.ts';
import { stateOf } from '../../../shared/waiting-item.ts';
import { showInCase } from '../show-in-case.tsx';

/** A report that is long enough to be known again. */
export const REPORT = [
  'The harbour of Velm reopens after the storm',
  'The harbour board of Velm said on Tuesday that ships may call again from the first of May, after two weeks in which the northern basin was closed to all traffic.',
  'Marta Kallas, who chairs the board, said that forty ships had waited outside and that the pilots would bring them in by size, the largest first, at high water.',
  'The dockers union called the order of arrival unfair to the small lines and asked for a meeting with the minister before the end of the month.',
].join('\n\n');

export const file = (name: string, words: string): FileBytes => ({
  name,
  bytes: new TextEncoder().encode(words),
});

/** The dialog, as long as the session asks for it. */
function Asked() {
  const dialog = useSession((now) => now.dialog);
  return dialog?.kind === 'review' ? <ReviewDialog /> : null;
}

/** Opens the small case and takes files to its review; answers when they are read and compared. */
export async function review(files: readonly FileBytes[], width = 1280): Promise<CaseDatabase> {
  await page.viewport(width, 800);
  const db = await showInCase(<Asked />, { width });
  await act(() => reviewFiles(files));
  await screen.findByRole('dialog');
  // What is shown follows what is stored.
  await vi.waitFor(() => expect(screen.queryByText('Being compared')).toBeNull(), { timeout: 15_000 });
  return db;
}

/** What waits and how far each has come, in order. */
export const waitingNow = async (): Promise<readonly string[]> =>
  (await waitingInOrder(openedCase().waiting)).map((item) => `${item.name}: ${stateOf(item)}`);
