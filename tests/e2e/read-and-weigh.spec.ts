import { expect, test } from './fixtures.ts';
import { expectSaved, openSample, runCommand, tabTo } from './workbench.ts';

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

test('what rests on a source is shown before it is withdrawn, and the claims say so afterwards', async ({
  page,
}) => {
  const filter = page.getByRole('combobox', { name: 'Filter claims' });
  await tabTo(page.getByRole('listbox', { name: 'Sources' }));
  for (const code of ['S2', 'S3', 'S4']) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('heading', { name: `Source ${code}` })).toBeVisible();
  }
  await runCommand(page, 'What rests on this source');
  const dialog = page.getByRole('dialog', { name: 'What rests on S4' });
  await expect(dialog.getByText(/^If S4 were withdrawn: 4 claims fall, 1 is weakened/)).toBeVisible();
  await tabTo(dialog.getByRole('button', { name: /Ground/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('ret');
  await page.keyboard.press('Enter');
  await tabTo(dialog.getByRole('textbox', { name: 'Reason' }));
  await page.keyboard.type('The outlet took it back.');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('The outlet took it back.')).toBeVisible();
  await expectSaved(page);

  await page.keyboard.press('Control+Shift+T');
  await tabTo(filter);
  await page.keyboard.type('withdrawn:yes');
  await expect(page.getByText(/^5 of 28 claims/).first()).toBeVisible();
  await tabTo(page.getByRole('grid'));
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No claim matches the filter.')).toBeVisible();
});

test('a contradiction is found, and decided with a reason', async ({ page }) => {
  await runCommand(page, 'Contradictions');
  await expect(page.getByText('2 pairs wait for a decision')).toBeVisible();
  await tabTo(page.getByRole('listbox', { name: /^Pairs of claims/ }));
  await page.keyboard.press('2');
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('One speaks of the contract, the other of the work.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 pair waits for a decision')).toBeVisible();
  await expectSaved(page);
});

test('the claims table filters by evidence, edits several claims in one step, and keeps a query', async ({
  page,
}) => {
  const table = page.getByRole('grid');
  /** Without the head. */
  const codes = async () => (await table.locator('.claim-table-code').allTextContents()).slice(1);
  const saved = page
    .getByRole('region', { name: 'Saved queries' })
    .getByRole('button', { name: /^Open forecasts/ });
  await page.keyboard.press('Control+Shift+T');

  await test.step('the filter leaves the forecasts that are open', async () => {
    await tabTo(page.getByRole('combobox', { name: 'Filter claims' }));
    await page.keyboard.type('kind:forecast status:open');
    await expect(page.getByText(/^4 of 28 claims/).first()).toBeVisible();
    await expect.poll(codes).toEqual(['C12', 'C20', 'C21', 'C24']);
  });

  await test.step('the query is kept, with the number of its claims', async () => {
    await tabTo(page.getByRole('button', { name: 'Save query…' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Open forecasts');
    await page.keyboard.press('Enter');
    await expect(saved).toHaveText('Open forecasts4');
  });

  await test.step('all of them are relied on from now on, in one step', async () => {
    await tabTo(table);
    await page.keyboard.press('Control+a');
    const bulk = page.getByRole('group', { name: '4 claims selected' });
    await tabTo(bulk.getByRole('button', { name: /^to/ }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('rel');
    await page.keyboard.press('Enter');
    await expect(bulk.getByText('changes 4', { exact: true })).toBeVisible();
    await tabTo(bulk.getByRole('button', { name: 'Change 4 claims' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('No claim matches the filter.')).toBeVisible();
    await expect(saved).toHaveText('Open forecasts0');
    await expectSaved(page);
  });

  await test.step('one undo brings all of them back', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(codes).toEqual(['C12', 'C20', 'C21', 'C24']);
    await expect(saved).toHaveText('Open forecasts4');
  });
});

test('an entity is merged into another, and taken out again with all that it brought', async ({ page }) => {
  const form = page.getByTestId('inspector');
  await page.keyboard.press('Control+3');
  const list = page.getByRole('listbox', { name: 'Entities' });
  await expect(page.getByText(/^15 entities/)).toBeVisible();
  await tabTo(list);
  while (!(await page.getByRole('heading', { name: 'Entity E4' }).isVisible())) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('heading', { name: /^Entity/ })).toBeVisible();
  }
  const before = await form.getByText(/mention, /).textContent();

  await runCommand(page, 'Merge another into entity');
  const dialog = page.getByRole('dialog', { name: 'Merge into “Joren Tann”' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Hallane');
  await expect(dialog.getByText(/^E3 brings 3 mentions/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form.getByText('Merged into it: E3 Tobias Hallane')).toBeVisible();
  await expect(page.getByText(/^14 entities/)).toBeVisible();
  await expect(form.getByText(/^4 mentions, /)).toBeVisible();

  await tabTo(form.getByRole('button', { name: 'Take out again' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^15 entities/)).toBeVisible();
  await expect(form.getByText(before ?? '', { exact: true })).toBeVisible();
  await expectSaved(page);
});
