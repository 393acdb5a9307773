import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { RatingsPage } from '../../../renderer/features/ratings/RatingsPage.tsx';
import { session } from '../../../renderer/state/session.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { PassageId } from '../../../shared/model/passage.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { showInCase } from '../show-in-case.tsx';

const C1 = 'claim-1' as ClaimId;
const C2 = 'claim-2' as ClaimId;
const S1 = 'source-1' as SourceId;
const S2 = 'source-2' as SourceId;

test('each number leads to the claims behind it, and each claim opens', async () => {
  await showInCase(<RatingsPage />);
  await userEvent.click(page.getByRole('button', { name: 'B2: 2 claims' }));
  await expect.element(page.getByRole('region', { name: 'Claims rated B2' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /^C2/ }));
  await vi.waitFor(() => expect(session().claimId).toBe(C2));
});

test('the diagonal is told in a sentence beside what chance would give', async () => {
  await showInCase(<RatingsPage />, {
    prepare: async () => {
      await run('source.rate', { sourceId: S2, reliability: { letter: 'C', reason: '' } });
      await run('claim.rate', { claimId: C1, credibility: { digit: 3, reason: '' } });
    },
  });
  await expect
    .element(page.getByText(/^1 of 3 pairs judged on both axes lies on the diagonal .* about 2 would\.$/))
    .toBeVisible();
  await expect.element(page.getByText(/^1 claim rests on sources of several letters/)).toBeVisible();
});

test('F and 6 are told apart from the scales', async () => {
  await showInCase(<RatingsPage />, {
    prepare: async () => {
      await run('source.rate', { sourceId: S1, reliability: { letter: 'F', reason: '' } });
      await run('claim.rate', { claimId: C1, credibility: { digit: 6, reason: '' } });
    },
  });
  await expect.element(page.getByRole('button', { name: 'F6: 1 claim' })).toBeVisible();
  await expect.element(page.getByText(/^2 pairs have an F or a 6/)).toBeVisible();
  await expect.element(page.getByText(/^1 of 1 pair judged on both axes lies/)).toBeVisible();
});

test('words that speak against a claim do not lend it the letter of their source', async () => {
  await showInCase(<RatingsPage />, {
    prepare: async () => {
      await run('source.rate', { sourceId: S2, reliability: { letter: 'E', reason: '' } });
      await run('passage.setStance', { passageId: 'passage-3' as PassageId, stance: 'contradicts' });
    },
  });
  await expect.element(page.getByRole('button', { name: 'B2: 2 claims' })).toBeVisible();
  expect(page.getByRole('button', { name: /^E2/ }).elements()).toEqual([]);
});

test('without rated claims it says what belongs here', async () => {
  await showInCase(<RatingsPage />, {
    prepare: async () => {
      await run('claim.rate', { claimId: C1, credibility: null });
      await run('claim.rate', { claimId: C2, credibility: null });
    },
  });
  await expect.element(page.getByText('No rated claims yet')).toBeVisible();
});
