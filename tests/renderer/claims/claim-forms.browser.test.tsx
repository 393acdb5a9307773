import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { ClaimInspector } from '../../../renderer/features/claims/ClaimInspector.tsx';
import { ClaimsPane } from '../../../renderer/features/claims/ClaimsPane.tsx';
import { session, useSession } from '../../../renderer/state/session.ts';
import { stepNamed } from '../../../shared/model/attribution.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { notices, showInCase, stepsTaken } from '../show-in-case.tsx';

const C1 = 'claim-1' as ClaimId;
const C2 = 'claim-2' as ClaimId;
const X1 = 'excerpt-1' as ExcerptId;

describe('the pane of claims', () => {
  test('shows the grade of source and claim, and counts what is not rated', async () => {
    await showInCase(<ClaimsPane />, {
      prepare: () => run('claim.rate', { claimId: C2, credibility: { digit: 3, reason: 'One count only' } }),
    });
    await expect.element(page.getByRole('option', { name: /C2.*B3/ })).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent(/^2 claims/);
    await userEvent.fill(page.getByLabelText('Filter by words'), 'c2');
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 2 claims');
    await userEvent.keyboard('{Escape}');
  });

  test('selecting a claim takes it in hand and shows its first passage', async () => {
    await showInCase(<ClaimsPane />);
    await userEvent.click(page.getByRole('option', { name: /C1/ }));
    await vi.waitFor(() =>
      expect(session()).toMatchObject({ claimId: C1, excerptId: X1, reveal: { excerptId: X1, start: 0 } }),
    );
  });

  test('without claims it says how to mark the first', async () => {
    await showInCase(<ClaimsPane />, {
      prepare: async () => {
        await run('claim.remove', { claimId: C1 });
        await run('claim.remove', { claimId: C2 });
      },
    });
    await expect.element(page.getByText(/select a sentence and press C/)).toBeVisible();
  });
});

describe('the form of a claim', () => {
  test('typing in the statement and leaving saves once, and undo takes it back', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />);
    await userEvent.fill(statement(), 'Velm harbour is open to ships.');
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.claims.get(C1))?.statement).toBe('Velm harbour is open to ships.'),
    );
    await userEvent.click(page.getByLabelText('Note'));
    expect(await stepsTaken()).toEqual(['Edit claim']);
    await run('edit.undo');
    await expect.element(statement()).toHaveValue('The harbour of Velm is open.');
  });

  test('a claim just marked takes the keyboard, so that typing replaces the words of the source', async () => {
    const db = await showInCase(<Focused />);
    await run('claim.mark', { excerptId: X1, start: 4, end: 20 });
    await expect.element(statement()).toHaveFocus();
    await userEvent.keyboard('The port is open');
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.claims.get(session().claimId ?? ''))?.statement).toBe('The port is open'),
    );
    await run('claim.open', { claimId: C1 });
    await expect.element(statement()).toHaveValue('The harbour of Velm is open.');
    await expect.element(statement()).not.toHaveFocus();
  });

  test('what is typed for one claim never lands on the next one opened', async () => {
    const db = await showInCase(<Focused />);
    await run('claim.open', { claimId: C1 });
    await userEvent.fill(page.getByLabelText('Note'), 'Of the first');
    await run('claim.open', { claimId: C2 });
    await expect.element(page.getByRole('heading', { name: 'Claim C2' })).toBeVisible();
    await expect.element(page.getByLabelText('Note')).toHaveValue('');
    await vi.waitFor(async () => expect((await db.claims.get(C1))?.note).toBe('Of the first'));
    expect((await db.claims.get(C2))?.note).toBe('');
  });

  test('the attribution is one line, read back as steps', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />);
    const line = 'Velm Courier < Edra Agency < official (anonymous: not cleared to speak)';
    await userEvent.fill(attribution(), line);
    await expect.element(page.getByText('not named: not cleared to speak')).toBeVisible();
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.claims.get(C1))?.attribution).toEqual([
        stepNamed('Velm Courier'),
        stepNamed('Edra Agency'),
        stepNamed('official', 'not cleared to speak'),
      ]),
    );
  });

  test('the last step of the attribution completes to names of the case', async () => {
    await showInCase(<ClaimInspector claimId={C1} />);
    await userEvent.fill(attribution(), 'Velm Courier < harb');
    await expect.element(page.getByRole('option', { name: 'Harbour warden' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(attribution()).toHaveValue('Velm Courier < Harbour warden');
  });

  test('an entity of the case is linked by typing part of its name', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />);
    await userEvent.fill(page.getByLabelText('Link an entity'), 'ward');
    await expect
      .element(page.getByRole('option', { name: 'Harbour warden' }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(async () =>
      expect(await db.roles.where('claimId').equals(C1).toArray()).toContainEqual(
        expect.objectContaining({ entityId: 'entity-2', role: 'actor' }),
      ),
    );
    await expect.element(page.getByLabelText('Link an entity')).toHaveValue('');
    await userEvent.click(page.getByRole('button', { name: 'Unlink Harbour warden' }));
    await vi.waitFor(async () => expect(await db.roles.where('claimId').equals(C1).count()).toBe(1));
  });

  test('an unknown name offers a new entity of each type, linked when it is made', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />);
    await userEvent.fill(page.getByLabelText('Link an entity'), 'Pilots of Edra');
    await expect.element(page.getByText('New entity “Pilots of Edra”')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(async () =>
      expect(await db.entities.toArray()).toContainEqual(
        expect.objectContaining({ name: 'Pilots of Edra', type: 'organisation' }),
      ),
    );
    await expect.element(page.getByRole('button', { name: 'Unlink Pilots of Edra' })).toBeVisible();
    expect(await stepsTaken()).toEqual(['Add entity']);
  });

  test('a passage leads to its words in the reader', async () => {
    await showInCase(<ClaimInspector claimId={C2} />);
    await userEvent.click(page.getByRole('button', { name: /^“?Ships counted: 38/ }));
    await vi.waitFor(() =>
      expect(session()).toMatchObject({
        sourceId: 'source-2',
        reveal: { excerptId: 'excerpt-2', start: 29 },
      }),
    );
  });

  test('removing the last passage leaves the claim, which says that it rests on nothing', async () => {
    await showInCase(<ClaimInspector claimId={C1} />);
    await userEvent.click(page.getByRole('button', { name: 'Remove passage' }));
    await expect.element(page.getByText(/This claim rests on no passage/)).toBeVisible();
    await vi.waitFor(() => expect(notices()).toEqual(['C1 rests on no passage now. Undo brings it back.']));
  });

  test('says which assessments cite it', async () => {
    await showInCase(<ClaimInspector claimId={C2} />);
    await userEvent.click(page.getByRole('button', { name: /^R1/ }));
    await vi.waitFor(() =>
      expect(session()).toMatchObject({ view: 'assessments', assessmentId: 'assessment-1' }),
    );
  });

  test('a claim removed while its form is open says so, and undo brings the form back', async () => {
    await showInCase(<ClaimInspector claimId={C1} />);
    await expect.element(statement()).toBeVisible();
    await run('claim.remove', { claimId: C1 });
    await expect.element(page.getByText('This claim was removed. Undo brings it back.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.element(statement()).toHaveValue('The harbour of Velm is open.');
  });

  test('a new tag completes from the tags of the case', async () => {
    const db = await showInCase(<ClaimInspector claimId={C1} />, {
      prepare: () => run('claim.edit', { claimId: C2, fields: { tags: ['shipping', 'tolls'] } }),
    });
    await userEvent.fill(page.getByLabelText('Tags'), 'north, shi');
    await expect.element(page.getByRole('option', { name: 'shipping' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.tab();
    await vi.waitFor(async () => expect((await db.claims.get(C1))?.tags).toEqual(['north', 'shipping']));
  });
});

const statement = () => page.getByRole('textbox', { name: 'Statement' });
const attribution = () => page.getByLabelText('Who says so');

/** The form of whatever claim is in hand, as the window shows it. */
function Focused() {
  const focus = useSession((now) => now.focus);
  return focus?.kind === 'claim' ? <ClaimInspector claimId={focus.id} /> : null;
}
