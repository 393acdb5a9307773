import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { ClaimTable } from '../../../renderer/features/claim-table/ClaimTable.tsx';
import { ClaimsPane } from '../../../renderer/features/claims/ClaimsPane.tsx';
import { resetClaimTable, useClaimTableSettings } from '../../../renderer/state/claim-table-settings.ts';
import { flushDrafts } from '../../../renderer/state/drafts.ts';
import { changeListSetting } from '../../../renderer/state/list-settings.ts';
import { session } from '../../../renderer/state/session.ts';
import { showInCase, stepsTaken } from '../show-in-case.tsx';
import { addClaims } from './invented-claims.ts';

beforeEach(() => {
  resetClaimTable();
  changeListSetting('claims', { filter: '' });
});

describe('the claims table', () => {
  test('of a large case shows only the rows in sight, and says how many there are', async () => {
    await show(300);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '303');
    expect(grid().element().querySelectorAll('[role="row"]').length).toBeLessThan(60);
  });

  test('is sorted by a press on a head, and by a second one with Shift', async () => {
    await show(12);
    await userEvent.click(head('Kind'));
    await expect.element(head('Kind')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.keyboard('{Shift>}');
    await userEvent.click(head('Code'));
    await userEvent.click(head('Code'));
    await userEvent.keyboard('{/Shift}');
    await expect.element(head('Code')).toHaveAttribute('aria-sort', 'descending');
    expect(cells('kind').slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'Statement of fact'));
    expect(cells('code').slice(0, 4)).toEqual(['C9', 'C3', 'C2', 'C1']);
  });

  test('is walked by the keyboard: cells, rows, both ends, and the heads', async () => {
    await show(40);
    await userEvent.click(cell('C1', 'Statement'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect([activeRow(), active()]).toEqual(['C3', 'Statement of fact']);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await vi.waitFor(() => expect(activeRow()).toMatch(/^C42/));
    await vi.waitFor(() => expect(session().claimId).toBe('claim-of-test-39'));
    await userEvent.keyboard('{Control>}{Home}{/Control}{Home}{ArrowRight}{ArrowUp}{Enter}');
    await expect.element(head('Code')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(useClaimTableSettings.getState().widths['code']).toBe(78);
  });

  test('a group tells its number and is closed and opened by the keyboard', async () => {
    await show(12);
    await userEvent.click(page.getByRole('button', { name: /^Order/ }));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Status' }));
    const first = page.getByRole('gridcell', { name: /^Open \d+ claims$/ });
    await expect.element(first).toHaveAttribute('aria-expanded', 'true');
    const before = cells('code').length;
    await userEvent.click(first);
    await expect.element(first).toHaveAttribute('aria-expanded', 'false');
    expect(cells('code').length).toBeLessThan(before);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(first).toHaveAttribute('aria-expanded', 'true');
  });

  test('columns are chosen, ordered by the keyboard, and kept for the next time', async () => {
    await show(2);
    await userEvent.click(page.getByRole('button', { name: 'Columns' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Kind' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Credibility' }));
    page.getByRole('checkbox', { name: 'Status' }).element().focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}{Escape}');
    expect(heads().slice(0, 4)).toEqual(['Selected', 'Code', 'Status', 'Statement']);
    expect(heads()).toContain('Credibility');
    expect(heads()).not.toContain('Kind');
    expect(JSON.parse(localStorage.getItem('claim-table') ?? '{}')).toMatchObject({
      state: { columns: useClaimTableSettings.getState().columns },
    });
  });
});

describe('in its place', () => {
  test('a kind is picked, a date typed, and Escape leaves both as they were', async () => {
    const db = await show(0);
    await userEvent.click(cell('C1', 'Kind'));
    await userEvent.keyboard('{F2}{ArrowDown}{Escape}');
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    await vi.waitFor(async () => expect((await db.claims.get('claim-1'))?.kind).toBe('judgement'));
    await expect.element(page.getByRole('gridcell', { name: 'Judgement' })).toBeVisible();
    await userEvent.dblClick(cell('C1', 'Happened'));
    await userEvent.keyboard('soon{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/“soon” is not a date/);
    await userEvent.fill(page.getByRole('combobox', { name: 'Happened of C1' }), '2025-03');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('gridcell', { name: 'March 2025' })).toBeVisible();
    expect(await stepsTaken()).toEqual(['Edit claim', 'Edit claim']);
    expect(document.activeElement).toBe(grid().element());
  });

  test('tags that are typed are kept when one leaves the cell', async () => {
    const db = await show(0);
    await userEvent.dblClick(cell('C2', 'Tags'));
    await userEvent.keyboard('tolls, grain{Tab}');
    await vi.waitFor(async () => expect((await db.claims.get('claim-2'))?.tags).toEqual(['tolls', 'grain']));
  });

  test('tags that are typed are kept when their row is scrolled away, and before the window closes', async () => {
    const db = await show(300);
    await userEvent.dblClick(cell('C2', 'Tags'));
    await userEvent.keyboard('tolls');
    grid().element().scrollTop = 6000;
    await vi.waitFor(async () => expect((await db.claims.get('claim-2'))?.tags).toEqual(['tolls']));
    grid().element().scrollTop = 0;
    await vi.waitFor(() => expect(cell('C1', 'Tags')).toBeVisible());
    await userEvent.dblClick(cell('C1', 'Tags'));
    await userEvent.keyboard('grain');
    await flushDrafts();
    expect((await db.claims.get('claim-1'))?.tags).toEqual(['grain']);
  });
});

describe('many claims at once', () => {
  test('are changed in one step that says how many it changes, and undo takes it back', async () => {
    const db = await show(10);
    await userEvent.click(cell('C1', 'Code'));
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByRole('group', { name: '12 claims selected' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /Change/ }).first());
    await userEvent.click(page.getByRole('option', { name: 'Add tag' }));
    await userEvent.fill(page.getByRole('combobox', { name: 'Add tag' }), 'shipping');
    await expect.element(page.getByText(/^changes 8 of 12/)).toBeVisible();
    const before = (await stepsTaken()).length;
    await userEvent.click(page.getByRole('button', { name: 'Change 8 claims' }));
    await vi.waitFor(async () =>
      expect((await db.claims.toArray()).every(({ tags }) => tags.includes('shipping'))).toBe(true),
    );
    expect((await stepsTaken()).slice(before)).toEqual(['Edit claims']);
    await run('edit.undo');
    expect((await db.claims.toArray()).filter(({ tags }) => tags.includes('shipping'))).toHaveLength(4);
  });

  test('are selected by Space and extended by Shift; what the filter hides is not changed', async () => {
    await show(10);
    await userEvent.click(cell('C1', 'Code'));
    await userEvent.keyboard(' {ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(page.getByRole('group', { name: '4 claims selected' })).toBeVisible();
    await userEvent.fill(filter(), 'c1 OR c2 OR c9');
    await expect.element(page.getByRole('group', { name: '2 claims selected' })).toBeVisible();
  });
});

describe('the filter', () => {
  test('is put together by picking a field and a value, and taken apart by its conditions', async () => {
    await show(10);
    await userEvent.click(page.getByRole('button', { name: 'What can be asked' }));
    await userEvent.click(page.getByRole('option', { name: /^about:/ }));
    await userEvent.click(page.getByRole('option', { name: /^about:Velm/ }));
    await expect.element(filter()).toHaveValue('about:Velm ');
    await userEvent.keyboard('origins:<2');
    await expect
      .element(page.getByRole('list', { name: 'Conditions' }))
      .toHaveTextContent('about Velmwith fewer than 2 origins');
    await userEvent.click(page.getByRole('button', { name: 'Take out “about Velm”' }));
    await expect.element(filter()).toHaveValue('origins:<2');
  });

  test('says what it does not understand, and why it finds nothing', async () => {
    await show(4);
    await userEvent.fill(filter(), 'colour:red letter:A');
    await expect.element(page.getByText(/Nothing is called “colour:”/)).toBeVisible();
    await expect.element(page.getByText(/no claim is “from a source rated A”/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Clear filter' }).last());
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '7');
  });

  test('is saved under a name, and the list counts it live and applies it', async () => {
    await show(4, <ClaimsPane />);
    await userEvent.fill(filter(), 'tag:tolls');
    await userEvent.click(page.getByRole('button', { name: 'Save query…' }));
    await userEvent.keyboard('On tolls{Enter}');
    const saved = page.getByRole('button', { name: /^On tolls/ });
    await expect.element(saved).toHaveTextContent('On tolls1');
    await userEvent.click(saved);
    await expect.element(filter()).toHaveValue('');
    await run('claims.edit', { claimIds: [(await firstClaim()).id], fields: {}, addTags: ['tolls'] });
    await expect.element(saved).toHaveTextContent('On tolls2');
    await userEvent.click(saved);
    await expect.element(filter()).toHaveValue('tag:tolls');
  });
});

let shown: CaseDatabase;

async function show(count: number, beside?: React.ReactNode): Promise<CaseDatabase> {
  await page.viewport(1300, 800);
  shown = await showInCase(
    <div style={{ display: 'flex', height: 640 }}>
      {beside && <div style={{ width: 260 }}>{beside}</div>}
      <div style={{ flex: 1, minWidth: 0 }}>
        <ClaimTable />
      </div>
    </div>,
    { width: 1280, prepare: (db) => addClaims(db, count) },
  );
  await expect.element(grid()).toBeVisible();
  return shown;
}

async function firstClaim() {
  const claim = await shown.claims.get('claim-1' as never);
  if (!claim) throw new Error('The first claim is gone');
  return claim;
}

const grid = () => page.getByRole('grid');
const filter = () => page.getByRole('combobox', { name: 'Filter claims' });
const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) });
const heads = (): readonly string[] =>
  [...grid().element().querySelectorAll('[role="columnheader"]')].map((found) => found.textContent ?? '');

function cell(code: string, column: string): Element {
  const at = heads().indexOf(column);
  const row = [...grid().element().querySelectorAll('[role="row"][data-line]')].find(
    (found) => found.querySelector('.claim-table-code')?.textContent === code,
  );
  const found = row?.querySelector(`[data-column="${at}"]`);
  if (!found) throw new Error(`No ${column} of ${code} in sight`);
  return found;
}

/** What stands in a column, from the top. */
function cells(column: string): readonly string[] {
  const at =
    useClaimTableSettings.getState().columns?.indexOf(column) ??
    ['code', 'statement', 'kind'].indexOf(column);
  return [...grid().element().querySelectorAll('.claim-table-body [role="row"][aria-selected]')]
    .toSorted((a, b) => Number(a.getAttribute('data-line')) - Number(b.getAttribute('data-line')))
    .map((row) => row.querySelector(`[data-column="${at + 1}"]`)?.textContent ?? '');
}

const active = (): string =>
  document.querySelector(`[id="${grid().element().getAttribute('aria-activedescendant')}"]`)?.textContent ??
  '';
const activeRow = (): string =>
  document
    .querySelector(`[id="${grid().element().getAttribute('aria-activedescendant')}"]`)
    ?.closest('[role="row"]')
    ?.querySelector('.claim-table-code')?.textContent ?? '';
