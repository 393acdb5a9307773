import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ResidueRun } from '../../../renderer/features/reader/residue-runs.ts';
import { claimMark, excerptOf } from './reading-fixture.ts';
import { openPage } from './reading-page.tsx';

const STORED = excerptOf([
  'The port is open.',
  'Share this story',
  'Five bakeries worth a detour',
  'The road is not.',
]);
const PROPOSED: ResidueRun = {
  status: 'proposed',
  blocks: [1, 2],
  reasons: ['A button for sharing.', 'A headline.'],
};
const ACCEPTED: ResidueRun = { ...PROPOSED, status: 'accepted' };

beforeEach(() => page.viewport(1000, 700));

test('proposed residue is dimmed and says why, and its buttons decide', async () => {
  const { block, told } = openPage(STORED, { residue: [PROPOSED] });
  expect([0, 1, 2, 3].map((index) => block(index).classList.contains('is-residue'))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(screen.getByText('Proposed as page residue: A button for sharing; A headline')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  expect(told.decided).toEqual([
    [[1, 2], 'accepted'],
    [[1, 2], 'restored'],
  ]);
});

test('accepted residue folds into one line that can be opened', async () => {
  const { block } = openPage(STORED, { residue: [ACCEPTED] });
  expect(block(1)).not.toBeVisible();
  expect(screen.getByText('2 blocks of page residue')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(block(1)).toBeVisible();
  expect(document.activeElement).toHaveTextContent('Hide');
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
  expect(block(2)).not.toBeVisible();
});

test('restored blocks stand as they did', async () => {
  const { block, set, container } = openPage(STORED, { residue: [ACCEPTED] });
  set({ residue: [] });
  expect(block(1)).toBeVisible();
  expect(container.querySelectorAll('.is-residue, .reader-slot')).toHaveLength(0);
});

test('a folded run says that it holds marks, and opens when one of them is asked for', async () => {
  const marks = [claimMark(STORED, 1, 'Five bakeries')];
  const { block, set } = openPage(STORED, { residue: [ACCEPTED], marks });
  expect(screen.getByText('2 blocks of page residue, holds 1 mark')).toBeVisible();
  set({ reveal: { start: STORED.text.indexOf('Five') } });
  await vi.waitFor(() => expect(block(2)).toBeVisible());
});
