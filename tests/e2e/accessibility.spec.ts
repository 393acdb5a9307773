import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSample, readerOf } from './workbench.ts';

/** What axe holds against the screen, in words that name the rule and the element. */
async function complaints(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in ${colorScheme} colours`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    const screens: Readonly<Record<string, () => Promise<void>>> = {
      home: async () => undefined,
      reader: async () => {
        await openSample(page);
        await page.getByRole('option', { name: /^S2/ }).click();
        await expect(readerOf(page)).toBeVisible();
      },
      claim: async () => {
        await page.keyboard.press('Control+2');
        await page.getByRole('option', { name: /^C4/ }).click();
        await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
      },
      entity: async () => {
        await page.keyboard.press('Control+3');
        await page.getByRole('option').first().click();
        await expect(page.getByRole('heading', { name: /^Entity/ })).toBeVisible();
      },
      assessment: async () => {
        await page.keyboard.press('Control+4');
        await page.getByRole('option').first().click();
        await expect(page.getByRole('textbox', { name: 'Assessment text' })).toBeVisible();
      },
      citing: async () => {
        await page.keyboard.press('Control+Shift+C');
        await expect(page.getByRole('dialog', { name: 'Cite claims' })).toBeVisible();
      },
      palette: async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      },
      pasting: async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+Shift+V');
        await page
          .getByRole('textbox', { name: 'Text' })
          .fill('A headline\n\nA pasted article of some length.\n\nShare post:');
      },
      review: async () => {
        await page.getByRole('button', { name: 'Review', exact: true }).click();
        await expect(page.getByRole('dialog', { name: 'Review before import' })).toBeVisible();
      },
    };
    for (const [name, go] of Object.entries(screens)) {
      await test.step(name, async () => {
        await go();
        expect.soft(await complaints(page), name).toEqual([]);
      });
    }
  });
}

test('the whole workbench can be walked with the keyboard alone', async ({ page }) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
  await page.getByRole('listbox', { name: 'Sources' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(readerOf(page)).toBeVisible();
  await readerOf(page).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'What to do with the selected words' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Claim C29' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Claim C29' })).toHaveCount(0);
});
