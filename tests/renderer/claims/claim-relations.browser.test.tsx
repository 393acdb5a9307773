import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import { ClaimRelations } from '../../../renderer/features/claims/ClaimRelations.tsx';
import { ClaimsPane } from '../../../renderer/features/claims/ClaimsPane.tsx';
import { RelationDialog } from '../../../renderer/features/claims/RelationDialog.tsx';
import { session, useSession } from '../../../renderer/state/session.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { notices, showInCase, stepsTaken } from '../show-in-case.tsx';

const C1 = 'claim-1' as ClaimId;
const C2 = 'claim-2' as ClaimId;

/** The relations as they stand in the form of a claim, and the dialog when it is asked for. */
function Form({ claimId }: { readonly claimId: ClaimId }) {
  const dialog = useSession((now) => now.dialog);
  return (
    <div className="form">
      <ClaimRelations claimId={claimId} />
      {dialog?.kind === 'relation' && <RelationDialog claimId={dialog.claimId} otherId={dialog.otherId} />}
    </div>
  );
}

const refines = () =>
  run('relation.add', { claimId: C2, type: 'refines', otherId: C1, outcome: null, reason: 'Gives a number' });
const contradicts = () =>
  run('relation.add', { claimId: C1, type: 'contradicts', otherId: C2, outcome: 'unresolved', reason: '' });

describe('the relations of a claim', () => {
  test('read rightly from either end', async () => {
    await showInCase(<Form claimId={C1} />, { prepare: refines });
    await expect.element(page.getByRole('button', { name: /is refined by/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /C2.*Forty ships/ })).toBeVisible();
    await expect.element(page.getByLabelText('Reason for the relation to C2')).toHaveValue('Gives a number');
  });

  test('are turned round by choosing other words, in one step', async () => {
    const db = await showInCase(<Form claimId={C1} />, { prepare: refines });
    await userEvent.click(page.getByRole('button', { name: /is refined by/ }));
    await userEvent.click(page.getByRole('option', { name: 'supersedes', exact: true }));
    await vi.waitFor(async () =>
      expect(await db.claimRelations.toArray()).toMatchObject([
        { claimId: C1, type: 'supersedes', otherId: C2, reason: 'Gives a number' },
      ]),
    );
    expect(await stepsTaken()).toEqual(['Relate claims', 'Change relation of claims']);
    await run('edit.undo');
    expect(await db.claimRelations.toArray()).toMatchObject([{ claimId: C2, type: 'refines', otherId: C1 }]);
  });

  test('of a contradiction ask what is behind it, and forget that when they become another', async () => {
    const db = await showInCase(<Form claimId={C2} />, { prepare: contradicts });
    await userEvent.click(page.getByRole('button', { name: /What is behind the contradiction with C1/ }));
    await userEvent.click(page.getByRole('option', { name: /Different definition/ }));
    await vi.waitFor(async () =>
      expect(await db.claimRelations.toArray()).toMatchObject([{ outcome: 'different definition' }]),
    );
    await userEvent.click(page.getByRole('button', { name: /How this claim stands to C1/ }));
    await userEvent.click(page.getByRole('option', { name: 'repeats', exact: true }));
    await vi.waitFor(async () =>
      expect(await db.claimRelations.toArray()).toMatchObject([{ type: 'repeats', outcome: null }]),
    );
  });

  test('cannot be made the same as one that is there', async () => {
    const db = await showInCase(<Form claimId={C1} />, {
      prepare: async () => {
        await refines();
        await contradicts();
      },
    });
    await userEvent.click(page.getByRole('button', { name: /is refined by/ }));
    await userEvent.click(page.getByRole('option', { name: 'contradicts', exact: true }));
    await vi.waitFor(() => expect(notices().join(' ')).toContain('related in this way already'));
    expect((await db.claimRelations.toArray()).map(({ type }) => type).toSorted()).toEqual([
      'contradicts',
      'refines',
    ]);
  });

  test('keep a reason that is typed, and can be removed', async () => {
    const db = await showInCase(<Form claimId={C1} />, { prepare: refines });
    await userEvent.fill(page.getByLabelText('Reason for the relation to C2'), 'Counts what came in');
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect(await db.claimRelations.toArray()).toMatchObject([{ reason: 'Counts what came in' }]),
    );
    await userEvent.click(page.getByRole('button', { name: 'Remove relation to C2' }));
    await expect.element(page.getByText(/None yet/)).toBeVisible();
  });
});

describe('relating claims', () => {
  test('goes by keyboard alone: which, how, why', async () => {
    const db = await showInCase(<Form claimId={C1} />, { prepare: () => run('claim.open', { claimId: C1 }) });
    await runInContext('claim.askRelation');
    await expect.element(page.getByRole('combobox', { name: 'Which claim?' })).toHaveFocus();
    await userEvent.keyboard('c2{Enter}');
    await expect.element(page.getByRole('radio', { name: /^corroborates/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Tab}The count is later{Enter}');
    await vi.waitFor(async () =>
      expect(await db.claimRelations.toArray()).toMatchObject([
        { claimId: C1, type: 'refines', otherId: C2, outcome: null, reason: 'The count is later' },
      ]),
    );
    await vi.waitFor(() => expect(session().dialog).toBeNull());
  });

  test('a claim dropped on the form or on another row asks how it stands to that one', async () => {
    await page.viewport(1000, 700);
    await showInCase(
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', height: 400 }}>
        <ClaimsPane />
        <Form claimId={C1} />
      </div>,
      { width: 900 },
    );
    const row = page.getByRole('option', { name: /C2/ });
    await userEvent.dragAndDrop(row, page.getByText('None yet.', { exact: false }));
    await expect.element(page.getByRole('dialog', { name: 'How C2 stands to C1' })).toBeVisible();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/C2.*Forty ships.*C1/);
    expect(session().dialog).toEqual({ kind: 'relation', claimId: C2, otherId: C1 });
    await userEvent.keyboard('{Escape}');
    await userEvent.dragAndDrop(page.getByRole('option', { name: /C1/ }), row);
    await vi.waitFor(() => expect(session().dialog).toEqual({ kind: 'relation', claimId: C1, otherId: C2 }));
  });
});
