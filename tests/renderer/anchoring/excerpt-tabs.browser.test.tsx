import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { acceptReplacement, pasteCorrected } from '../../../renderer/commands/replace-text.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { session } from '../../../renderer/state/session.ts';
import { showInCase } from '../show-in-case.tsx';
import { CORRECTED, importMarked } from './replaced-case.ts';

test('an earlier version says what replaced it, is read as before, and leads to the marks that wait', async () => {
  await page.viewport(900, 700);
  await showInCase(<ReaderView />, {
    width: 880,
    prepare: async () => {
      const first = await importMarked();
      const proposed = await pasteCorrected(first, CORRECTED, new AbortController().signal);
      if (proposed && !('problem' in proposed)) await acceptReplacement(proposed);
    },
  });
  const newer = await screen.findByRole('button', { name: 'X4' });
  expect(newer).toHaveAttribute('aria-current', 'page');
  await userEvent.click(screen.getByRole('button', { name: 'X3 · replaced by X4' }));
  await vi.waitFor(() => expect(screen.getByRole('document')).toHaveTextContent('Two shipping lines'));
  await userEvent.click(await screen.findByRole('button', { name: '3 marks wait for you' }));
  await vi.waitFor(() => expect(session().pages.sources).toBe('reanchoring'));
});
