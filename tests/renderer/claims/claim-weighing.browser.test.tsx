import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { ClaimInspector } from '../../../renderer/features/claims/ClaimInspector.tsx';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { PassageId } from '../../../shared/model/passage.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { DATE_BASIS } from '../../../shared/words/suggestions.ts';
import { showInCase } from '../show-in-case.tsx';

const C1 = 'claim-1' as ClaimId;
const C2 = 'claim-2' as ClaimId;
const S1 = 'source-1' as SourceId;
const S2 = 'source-2' as SourceId;

describe('credibility', () => {
  test('another digit asks for its reason anew and keeps the earlier rating with its own', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />, {
      prepare: () => run('claim.rate', { claimId: C1, credibility: { digit: 2, reason: 'Fits the ledger' } }),
    });
    await expect.element(reason()).toHaveValue('Fits the ledger');
    await choose('3, Possibly true');
    await expect.element(reason()).toHaveValue('');
    await expect.element(page.getByText('Another digit is another rating: say why anew.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '1 earlier rating' }));
    await expect.element(page.getByText('Fits the ledger')).toBeVisible();
    const claim = await db.claims.get(C1);
    expect(claim?.credibility).toMatchObject({ digit: 3, reason: '' });
    expect(claim?.pastCredibility).toMatchObject([{ digit: 2, reason: 'Fits the ledger' }]);
  });

  test('a reason that was still empty is completed, and another one is another rating', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />, {
      prepare: () => run('claim.rate', { claimId: C1, credibility: { digit: 4, reason: '' } }),
    });
    const { at } = (await db.claims.get(C1))?.credibility ?? {};
    const past = (await db.claims.get(C1))?.pastCredibility ?? [];
    await run('claim.rate', { claimId: C1, credibility: { digit: 4, reason: 'Nobody else' } });
    await run('claim.rate', { claimId: C1, credibility: { digit: 4, reason: 'Nobody else saw it' } });
    expect(await db.claims.get(C1)).toMatchObject({
      credibility: { digit: 4, reason: 'Nobody else saw it', at },
      pastCredibility: past,
    });
    await run('claim.rate', { claimId: C1, credibility: { digit: 4, reason: 'The warden retracts' } });
    expect((await db.claims.get(C1))?.pastCredibility).toHaveLength(past.length + 1);
  });

  test('a digit changed at once, before it had a reason, is no earlier rating', async () => {
    const db = await showInCase(null);
    await run('claim.rate', { claimId: C1, credibility: { digit: 2, reason: 'Fits the ledger' } });
    await run('claim.rate', { claimId: C1, credibility: { digit: 4, reason: '' } });
    await run('claim.rate', { claimId: C1, credibility: { digit: 3, reason: '' } });
    expect(await db.claims.get(C1)).toMatchObject({
      credibility: { digit: 3, reason: '' },
      pastCredibility: [{ digit: 2, reason: 'Fits the ledger' }],
    });
  });

  test('a reason typed before another digit is chosen stays with the digit it was typed for', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />);
    await userEvent.fill(reason(), 'The ledger says so');
    await choose('5, Improbable');
    await vi.waitFor(async () =>
      expect(await db.claims.get(C1)).toMatchObject({
        credibility: { digit: 5, reason: '' },
        pastCredibility: [{ digit: 2, reason: 'The ledger says so' }],
      }),
    );
    await expect.element(reason()).toHaveValue('');
  });

  test('1 is offered only when two origins are established', async () => {
    await showInCase(<ClaimInspector claimId={C2} />);
    const one = page.getByRole('radio', { name: '1, Confirmed by other sources' });
    await expect.element(one).toBeDisabled();
    await expect.element(page.getByText(/^1 is not offered: .*So far: 2 items, 1 origin/)).toBeVisible();
    await run('source.establish', { sourceId: S1, reason: 'Their reporter stood there' });
    await run('source.establish', { sourceId: S2, reason: 'The ledger itself' });
    await expect.element(one).toBeEnabled();
  });

  test('a 1 that loses its origins stays and carries a warning', async () => {
    const db = await showInCase(<ClaimInspector claimId={C2} />, {
      prepare: () => run('claim.rate', { claimId: C2, credibility: { digit: 1, reason: 'Two counts' } }),
    });
    await expect.element(page.getByText(/^Rated 1 without two established origins/)).toBeVisible();
    expect((await db.claims.get(C2))?.credibility?.digit).toBe(1);
  });

  test('says how many origins there are and which sources count as one', async () => {
    await showInCase(<ClaimInspector claimId={C2} />, {
      prepare: async () => {
        await run('source.establish', { sourceId: S1, reason: 'Their reporter stood there' });
        await run('lineage.add', { sourceId: S2, type: 'quotes', fromId: S1, basis: '' });
      },
    });
    await userEvent.click(page.getByRole('button', { name: '2 items, 1 origin' }));
    await expect.element(page.getByText('S1, S2 Established origin')).toBeVisible();
  });
});

describe('passages', () => {
  test('what a passage does for its claim is changed where it is listed', async () => {
    const db = await showInCase(<ClaimInspector claimId={C2} />);
    await userEvent.click(page.getByRole('button', { name: /What the passage does: Ships counted/ }));
    await userEvent.click(page.getByRole('option', { name: 'Contradicts it' }));
    await vi.waitFor(async () => expect((await db.passages.get('passage-3'))?.stance).toBe('contradicts'));
  });

  test('a withdrawn source and words that wait for re-anchoring are said to be so', async () => {
    await showInCase(<ClaimInspector claimId={C1} />, {
      prepare: async (db) => {
        const passage = await db.passages.get('passage-1' as PassageId);
        if (!passage) throw new Error('The small case has no first passage');
        await db.passages.put({
          ...passage,
          proposal: { excerptId: passage.excerptId, place: null, kept: 0 },
        });
        await run('source.withdraw', { sourceId: S1, ground: 'retracted', reason: 'by the editor' });
      },
    });
    await expect.element(page.getByText('Waits for re-anchoring')).toBeVisible();
    await expect
      .element(page.getByTitle('The source was withdrawn as retracted: by the editor.'))
      .toBeVisible();
  });
});

describe('clocks and figures', () => {
  test('a date keeps what shows it', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />);
    await userEvent.fill(page.getByLabelText('Happened', { exact: true }), '2025-12-29');
    await userEvent.tab();
    await userEvent.fill(page.getByLabelText('Basis of happened'), 'Monday before publication');
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.claims.get(C1))?.happened).toEqual({
        date: '2025-12-29',
        basis: 'Monday before publication',
      }),
    );
  });

  test('a date that the words give is proposed, and taken over with its basis only when pressed', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />, {
      prepare: () => run('source.edit', { sourceId: S1, fields: { published: '2026-01-06' } }),
    });
    const chip = page.getByRole('button', { name: /^Take over as happened: 5 January 2026/ });
    await expect.element(chip).toBeVisible();
    expect((await db.claims.get(C1))?.happened).toBeNull();
    await userEvent.click(chip);
    await vi.waitFor(async () =>
      expect((await db.claims.get(C1))?.happened).toEqual({
        date: '2026-01-05',
        basis: DATE_BASIS.weekdayBefore,
      }),
    );
    await expect.element(page.getByLabelText('Happened', { exact: true })).toHaveFocus();
    await expect.element(chip).not.toBeInTheDocument();
  });

  test('a figure in the words is proposed, and not once the claim has it', async () => {
    const db = await showInCase(<ClaimInspector claimId={C2} />);
    await unfold(/^Measures/);
    const chip = page.getByRole('button', { name: /^Take over measure: ships: 40/ });
    await userEvent.click(chip);
    await vi.waitFor(async () => expect((await db.claims.get(C2))?.measures).toHaveLength(1));
    await expect.element(chip).not.toBeInTheDocument();
  });

  test('a figure is added as one would say it, changed part by part and removed', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />);
    await unfold(/^Measures/);
    await userEvent.fill(page.getByLabelText('Add a measure'), 'nearly 1.2 million tonnes of grain');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Edit grain: nearly 1.2 million tonnes' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Figure' }), '1.2 to 1.3 million');
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.claims.get(C1))?.measures).toEqual([
        {
          attribute: 'grain',
          low: 1_200_000,
          high: 1_300_000,
          unit: 'tonnes',
          qualifier: 'nearly',
          asOf: null,
        },
      ]),
    );
    await userEvent.click(page.getByRole('button', { name: /^Remove grain/ }));
    await vi.waitFor(async () => expect((await db.claims.get(C1))?.measures).toEqual([]));
  });
});

test('a claim is set aside by its status', async () => {
  const db = await showInCase(<ClaimInspector claimId={C1} />);
  await userEvent.click(page.getByRole('button', { name: /Status/ }));
  await userEvent.click(page.getByRole('option', { name: 'Set aside' }));
  await vi.waitFor(async () => expect((await db.claims.get(C1))?.status).toBe('set aside'));
});

const reason = () => page.getByRole('textbox', { name: 'Reason' });
const choose = (name: string) => userEvent.click(page.getByRole('radio', { name }), { force: true });

async function unfold(name: RegExp): Promise<void> {
  const fold = page.getByRole('button', { name });
  await expect.element(fold).toBeVisible();
  if (fold.element().getAttribute('aria-expanded') === 'false') await userEvent.click(fold);
}
