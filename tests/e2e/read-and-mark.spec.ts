import { expect, launch, readyWindow, test } from './fixtures.ts';
import { barOf, expectSaved, markNextSentence, readerOf, statementOf, tabTo } from './workbench.ts';

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: /Open sample case/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
  await tabTo(readerOf(page));
});

test('a text is read, marked and weighed with the keyboard alone', async ({ page }) => {
  await test.step('two keys from a selected sentence to a saved claim', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(barOf(page)).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { name: 'Claim C29' })).toBeVisible();
    await expect(statementOf(page)).toBeFocused();
    await page.keyboard.type('The coasts are to share one watch.');
    await expect(statementOf(page)).toHaveValue('The coasts are to share one watch.');
    await expectSaved(page);
  });

  await test.step('other words support it and contradict it', async () => {
    await tabTo(readerOf(page), 'Shift+Tab');
    for (const [key, stance] of [
      ['s', 'Supports it'],
      ['x', 'Contradicts it'],
    ] as const) {
      await markNextSentence(page, key);
      await expect(page.getByRole('button', { name: new RegExp(`^${stance}`) })).toBeVisible();
    }
  });

  await test.step('words are highlighted and noted', async () => {
    await markNextSentence(page, 'h');
    await markNextSentence(page, 'n');
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.type('Ask the harbour office.');
    await expectSaved(page);
  });

  await test.step('marks are walked through and read out, and the one that was come to is opened', async () => {
    await tabTo(readerOf(page), 'Shift+Tab');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press(']');
    await expect(page.getByTestId('announcer')).toHaveText(/\(1 of \d+\)$/);
    await page.keyboard.press(']');
    await expect(page.getByTestId('announcer')).toHaveText(/\(2 of \d+\)$/);
    await page.keyboard.press('[');
    await expect(page.getByTestId('announcer')).toHaveText(/\(1 of \d+\)$/);
  });

  await test.step('everything is taken back, one step for each thing that was done', async () => {
    await expectSaved(page);
    const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ });
    while (await undo.isEnabled()) {
      await page.keyboard.press('Control+z');
      await expectSaved(page);
    }
    await expect(page.getByRole('heading', { name: 'Claim C29' })).toHaveCount(0);
    await expect(page.getByRole('option', { name: /^S1 .*7 claims/s })).toBeVisible();
  });
});

test('marking is kept up: two selections make two claims, and Escape stops it', async ({ page }) => {
  const status = page.getByRole('contentinfo');
  await page.keyboard.press('k');
  await page.keyboard.press('c');
  await expect(status).toContainText('Keep marking as claims · Esc stops');
  for (const code of ['C29', 'C30']) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `Claim ${code}` })).toBeVisible();
    await expect(readerOf(page)).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(status).not.toContainText('Esc stops');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(barOf(page)).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByText('30 claims')).toBeVisible();
});

test('the edges of a mark are moved by keys as one step, and undo puts them back', async ({ page }) => {
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('c');
  await expect(statementOf(page)).toBeFocused();
  await expectSaved(page);
  const quote = page.getByTestId('inspector').locator('q').first();
  const before = await quote.textContent();
  await tabTo(readerOf(page), 'Shift+Tab');
  await page.keyboard.press('Alt+End');
  await expect(page.getByRole('slider', { name: 'End of passage of C29' })).toBeFocused();
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(readerOf(page)).toBeFocused();
  await expect(quote).not.toHaveText(before ?? '');
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(quote).toHaveText(before ?? '');
});

test('marks that lie over one another are opened in turn with O', async ({ page }) => {
  await markNextSentence(page, 'h');
  await page.keyboard.press('Control+Home');
  const seen = new Set<string>();
  const announcer = page.getByTestId('announcer');
  await page.keyboard.press('o');
  await expect(announcer).toHaveText(/^(C\d+|E\d+|Highlight|Note)/);
  const first = (await announcer.textContent()) ?? '';
  seen.add(first);
  await expect(async () => {
    const last = (await announcer.textContent()) ?? '';
    await page.keyboard.press('o');
    await expect(announcer).not.toHaveText(last, { timeout: 1000 });
    seen.add((await announcer.textContent()) ?? '');
    expect(seen.size).toBeGreaterThan(1);
    await expect(announcer).toHaveText(first, { timeout: 300 });
  }).toPass();
  expect([...seen].some((words) => words.startsWith('Highlight'))).toBe(true);
});

test('names are linked from the panel in one step, and one that is rejected stays rejected', async ({
  page,
  app,
  profile,
}) => {
  const rows = page.getByRole('listbox', { name: 'Names found in this text' });
  await tabTo(page.getByRole('button', { name: 'Review names' }));
  await page.keyboard.press('Enter');
  await expect(rows).toBeFocused();
  const inCase = await rows.getByRole('option').count();
  await page.getByRole('button', { name: /^Link all \d+ in this case$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Link all \d+ in this case$/ })).toHaveCount(0);
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Link all \d+ in this case$/ })).toBeVisible();
  expect(await rows.getByRole('option').count()).toBe(inCase);

  await rows
    .getByRole('option', { name: /Selmouth/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Not a name' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows.getByRole('option', { name: /Selmouth.*rejected/ }).first()).toBeVisible();
  await expectSaved(page);
  await app.close();

  const again = await launch(profile);
  const window = await readyWindow(again);
  await window.getByRole('button', { name: /Sable Narrows/ }).click();
  await window.getByRole('option', { name: /^S1/ }).click();
  await window.getByRole('button', { name: 'Review names' }).click();
  const found = window.getByRole('listbox', { name: 'Names found in this text' });
  await expect(found.getByRole('option', { name: /Selmouth.*rejected/ }).first()).toBeVisible();
  await again.close();
});
