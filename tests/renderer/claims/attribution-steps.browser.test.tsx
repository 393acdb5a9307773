import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { ClaimInspector } from '../../../renderer/features/claims/ClaimInspector.tsx';
import { parseAttribution, stepNamed } from '../../../shared/model/attribution.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { showInCase } from '../show-in-case.tsx';

const C1 = 'claim-1' as ClaimId;
const CHAIN = 'Velm Courier < Edra Agency < Harbour warden';

async function showSteps(): Promise<CaseDatabase> {
  const db = await showInCase(<ClaimInspector claimId={C1} />, {
    prepare: () => run('claim.edit', { claimId: C1, fields: { attribution: parseAttribution(CHAIN) } }),
  });
  const fold = page.getByRole('button', { name: '3 steps' });
  await expect.element(fold).toBeVisible();
  if (fold.element().getAttribute('aria-expanded') === 'false') await userEvent.click(fold);
  return db;
}

const attribution = async (db: CaseDatabase) => (await db.claims.get(C1))?.attribution ?? [];
const step = (name: RegExp) => page.getByRole('button', { name });

test('a step keeps whether it is named, and the reason why it is not', async () => {
  const db = await showSteps();
  await userEvent.click(step(/^Step 3/));
  await choose(/^Named Named$/, 'Not named');
  // The rating has a reason too, further down: the step's is the first of two once it is there.
  await expect.element(page.getByLabelText('Reason', { exact: true }).nth(1)).toBeInTheDocument();
  await userEvent.fill(page.getByLabelText('Reason', { exact: true }).first(), 'not cleared');
  await userEvent.tab();
  await vi.waitFor(async () =>
    expect((await attribution(db))[2]).toEqual(stepNamed('Harbour warden', 'not cleared')),
  );
  await expect.element(page.getByLabelText('Who says so')).toHaveValue(`${CHAIN} (anonymous: not cleared)`);
});

test('a step keeps how its words came and how it could know', async () => {
  const db = await showSteps();
  await userEvent.click(step(/^Step 2/));
  await choose(/Words$/, 'Verbatim');
  await choose(/Knows it$/, 'Was told');
  await vi.waitFor(async () =>
    expect((await attribution(db))[1]).toEqual({
      ...stepNamed('Edra Agency'),
      form: 'verbatim',
      access: 'was told',
    }),
  );
});

test('a step whose name an entity bears offers the link, and the line keeps it', async () => {
  const db = await showSteps();
  await userEvent.click(page.getByRole('button', { name: 'Link to E2 Harbour warden' }));
  await vi.waitFor(async () => expect((await attribution(db))[2]?.entityId).toBe('entity-2'));
  await userEvent.fill(page.getByLabelText('Who says so'), 'Velm Courier < Harbour warden (saw)');
  await userEvent.tab();
  await vi.waitFor(async () =>
    expect(await attribution(db)).toMatchObject([
      { who: 'Velm Courier', entityId: null },
      { who: 'Harbour warden', entityId: 'entity-2', access: 'saw' },
    ]),
  );
});

test('steps are moved by key, and the keyboard stays on the step', async () => {
  const db = await showSteps();
  step(/^Step 3: Harbour warden/)
    .element()
    .focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await vi.waitFor(async () =>
    expect((await attribution(db)).map(({ who }) => who)).toEqual([
      'Velm Courier',
      'Harbour warden',
      'Edra Agency',
    ]),
  );
  await expect.element(step(/^Step 2: Harbour warden/)).toHaveFocus();
});

test('steps are moved and removed by button', async () => {
  const db = await showSteps();
  await userEvent.click(step(/^Step 1/));
  await userEvent.click(page.getByRole('button', { name: 'Nearer to the origin' }));
  await expect.element(step(/^Step 2: Velm Courier/)).toHaveAttribute('aria-expanded', 'true');
  await userEvent.click(page.getByRole('button', { name: 'Remove step' }));
  await vi.waitFor(async () =>
    expect((await attribution(db)).map(({ who }) => who)).toEqual(['Edra Agency', 'Harbour warden']),
  );
});

test('a step is added in words, or as an entity of the case', async () => {
  const db = await showSteps();
  await userEvent.fill(page.getByLabelText('Add a step'), 'two dockers');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect((await attribution(db))[3]).toEqual(stepNamed('two dockers')));
  await userEvent.fill(page.getByLabelText('Add a step'), 'velm');
  await userEvent.click(page.getByRole('option', { name: /^Velm/ }));
  await vi.waitFor(async () =>
    expect((await attribution(db))[4]).toMatchObject({ who: 'Velm', entityId: 'entity-1' }),
  );
});

async function choose(field: RegExp, option: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: field }));
  await userEvent.click(page.getByRole('option', { name: option, exact: true }));
}
