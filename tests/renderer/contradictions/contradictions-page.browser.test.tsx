import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { ContradictionsPage } from '../../../renderer/features/contradictions/ContradictionsPage.tsx';
import { session } from '../../../renderer/state/session.ts';
import { stepsTaken } from '../show-in-case.tsx';
import { claimIdOf, showInSample } from '../show-in-sample.tsx';

const list = () => page.getByRole('listbox', { name: /Pairs of claims/ });
const pair = (name: RegExp) => page.getByRole('option', { name });
const reason = () => page.getByLabelText('Why');

describe('the queue of contradictions', () => {
  test('shows what waits first, then what was decided, each explained in one line', async () => {
    await showInSample(<ContradictionsPage />);
    await expect.element(page.getByRole('status')).toHaveTextContent('2 pairs wait for a decision');
    await expect.element(pair(/C4 \/ C24.*C4 says about April 2026, C24 says September 2026/)).toBeVisible();
    await expect.element(pair(/C14 \/ C20.*Real contradiction/)).toBeInTheDocument();
    await expect.element(pair(/C3 \/ C20.*Different definition/)).toBeInTheDocument();
  });

  test('holds both claims with their words, sources, dates, grades and origins side by side', async () => {
    await showInSample(<ContradictionsPage />);
    const first = page.getByRole('article', { name: 'C4', exact: true });
    const second = page.getByRole('article', { name: 'C24' });
    await expect
      .element(first)
      .toHaveTextContent(/by the time the herring come.*S1 Orvane Record, published 10 October/);
    await expect.element(first).toHaveTextContent(/B5/);
    await expect.element(second).toHaveTextContent(/F3.*About November|F3/i);
    await expect.element(second).toHaveTextContent(/1 item/);
  });

  test('is decided with the keyboard alone, and the next pair comes up', async () => {
    const db = await showInSample(<ContradictionsPage />);
    await expect.element(pair(/C4 \/ C24/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(pair(/C4 \/ C24/));
    await userEvent.keyboard('j');
    await expect.element(pair(/C4 \/ C21/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('k2');
    await expect.element(reason()).toHaveFocus();
    await userEvent.keyboard('She may mean the autumn run{Enter}');
    await expect.element(pair(/C4 \/ C24.*Different time/)).toBeInTheDocument();
    await expect.element(pair(/C4 \/ C21/)).toHaveAttribute('aria-selected', 'true');
    await expect.element(list()).toHaveFocus();
    const relations = await db.claimRelations
      .where('claimId')
      .equals(await claimIdOf(db, 'C4'))
      .toArray();
    expect(relations).toMatchObject([
      { type: 'contradicts', outcome: 'different time', reason: 'She may mean the autumn run' },
    ]);
    expect(await stepsTaken()).toEqual(['Relate claims']);
  });

  test('asks for an outcome and a reason, and keeps what was typed', async () => {
    const db = await showInSample(<ContradictionsPage />);
    await userEvent.click(page.getByRole('button', { name: 'Record decision' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Choose what is behind it first.');
    await userEvent.click(page.getByRole('radio', { name: /Unresolved/ }), { force: true });
    await expect.element(page.getByRole('alert')).toHaveTextContent('Say why');
    await userEvent.fill(reason(), 'Nobody asked the fishermen');
    await userEvent.click(page.getByRole('button', { name: 'Record decision' }));
    await vi.waitFor(async () => expect(await db.claimRelations.count()).toBe(7));
  });

  test('a reason that is begun stays with its pair while a passage is looked up and other pairs are read', async () => {
    await showInSample(<Leaving />);
    await userEvent.click(pair(/C4 \/ C24/));
    await userEvent.fill(reason(), 'She may mean');
    await userEvent.click(pair(/C4 \/ C21/));
    await expect.element(reason()).toHaveValue('');
    await userEvent.fill(reason(), 'Two runs');
    await userEvent.click(page.getByRole('button', { name: 'Look elsewhere' }));
    await expect.element(list()).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Look elsewhere' }));
    await expect.element(reason()).toHaveValue('She may mean');
    await userEvent.click(pair(/C4 \/ C21/));
    await expect.element(reason()).toHaveValue('Two runs');
  });

  test('a rejected pair is remembered, undone, and proposed again when asked', async () => {
    const db = await showInSample(<ContradictionsPage />);
    await userEvent.click(pair(/C4 \/ C24/));
    await userEvent.keyboard('0');
    await expect.element(page.getByRole('status')).toHaveTextContent('1 pair waits for a decision');
    expect(await db.dismissals.toArray()).toMatchObject([{ kind: 'contradiction' }]);
    await userEvent.click(pair(/do not contradict each other/));
    await userEvent.click(page.getByRole('button', { name: 'Propose again' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('2 pairs wait for a decision');
  });

  test('a decision can be changed and taken back', async () => {
    const db = await showInSample(<ContradictionsPage />);
    await userEvent.click(pair(/C14 \/ C20/));
    await expect
      .element(reason())
      .toHaveValue(
        'A watch around the clock on 30 June is full working order before the half-year that her own ministry’s report gives for it.',
      );
    await userEvent.click(page.getByRole('radio', { name: /Unresolved/ }), { force: true });
    await userEvent.click(page.getByRole('button', { name: 'Change decision' }));
    await expect.element(pair(/C14 \/ C20.*Unresolved/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(page.getByRole('button', { name: 'Take decision back' }));
    await vi.waitFor(async () => expect(await db.claimRelations.count()).toBe(5));
  });

  test('a passage leads to its place in the text', async () => {
    const db = await showInSample(<ContradictionsPage />);
    await run('view.claims');
    await run('page.contradictions');
    await userEvent.click(page.getByRole('button', { name: /by the time the herring come/ }));
    const claimId = await claimIdOf(db, 'C4');
    await vi.waitFor(() => expect(session()).toMatchObject({ claimId, pages: { claims: 'passages' } }));
  });

  test('holds in a narrow pane', async () => {
    await page.viewport(1024, 700);
    await showInSample(<ContradictionsPage />, { width: 360, height: 600 });
    await expect.element(reason()).toBeInTheDocument();
    const box = page.getByTestId('box').element();
    expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
  });
});

/** The page as a tab that is left and come back to. */
function Leaving() {
  const [isAway, setAway] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAway(!isAway)}>
        Look elsewhere
      </button>
      {!isAway && <ContradictionsPage />}
    </>
  );
}
