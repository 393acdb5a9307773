import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NewCaseDialog } from '../../../renderer/app/NewCaseDialog.tsx';
import { takeFiles } from '../../../renderer/app/take-files.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { waitingInOrder } from '../../../renderer/db/waiting.ts';
import { session, useSession } from '../../../renderer/state/session.ts';
import { fakeMain } from '../fake-bridge.ts';

function Asked() {
  const dialog = useSession((now) => now.dialog);
  return dialog?.kind === 'new case' ? <NewCaseDialog files={dialog.files ?? []} /> : null;
}

afterEach(closeCase);

test('files that are dropped while no case is open come into a new one, to be reviewed', async () => {
  fakeMain();
  render(<Asked />);
  const words = 'The harbour board of Velm said on Tuesday that ships may call again.';
  await act(() => takeFiles([new File([words], 'board.txt'), new File([words.toUpperCase()], 'loud.txt')]));
  expect(screen.getByRole('dialog', { name: 'New case' })).toHaveTextContent('the 2 files you gave');
  await userEvent.keyboard('Velm{Enter}');
  await vi.waitFor(() => expect(session().dialog?.kind).toBe('review'));
  await vi.waitFor(async () => {
    const waiting = await waitingInOrder(openedCase().waiting);
    expect(waiting.map(({ name, kind }) => [name, kind])).toEqual([
      ['board.txt', 'draft'],
      ['loud.txt', 'draft'],
    ]);
  });
});
