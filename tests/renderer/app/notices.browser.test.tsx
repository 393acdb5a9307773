import '../../../renderer/app/theme.css';
import { act, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Notices } from '../../../renderer/app/Notices.tsx';
import { notify } from '../../../renderer/state/notices.ts';
import { Button } from '../../../renderer/ui/buttons.tsx';
import { ModalDialog } from '../../../renderer/ui/ModalDialog.tsx';

function Window() {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      {isOpen && (
        <ModalDialog
          title="A question"
          closeLabel="Close"
          onClose={close}
          foot={<Button onPress={close}>Done</Button>}
        >
          <div style={{ height: 2000 }}>Much to read</div>
        </ModalDialog>
      )}
      <Notices />
    </>
  );
}

test('notices are in the dialog that is open, where they are read out, can be pressed and cover nothing', async () => {
  await page.viewport(1024, 700);
  render(<Window />);
  act(() => notify('success', 'Saved before.'));
  act(() => notify('problem', 'Wrong before.'));
  await userEvent.click(page.getByRole('button', { name: 'Open' }));
  const dialog = screen.getByRole('dialog', { name: 'A question' });
  expect(within(dialog).getByRole('alert')).toHaveTextContent('Wrong before.');
  expect(screen.queryByText('Saved before.')).not.toBeVisible();
  act(() => notify('success', 'Saved now.'));
  expect(within(dialog).getByRole('status')).toHaveTextContent('Saved now.');
  // A press on one leaves the dialog open.
  await userEvent.click(page.getByRole('alert').getByRole('button', { name: 'Dismiss' }));
  expect(within(dialog).queryByRole('alert')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('Saved before.')).toBeVisible();
  expect(screen.getByText('Saved now.')).toBeVisible();
});
