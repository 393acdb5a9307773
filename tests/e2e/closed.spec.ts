import type { ElectronApplication, Page } from '@playwright/test';
import { complaints } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './workbench.ts';

/** Has main note what it would show and open, and answers its questions with the button of that place. */
async function answerWith(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog, shell }, response) => {
    const seen = ((globalThis as { seen?: unknown[] }).seen ??= []);
    dialog.showMessageBox = (...args: unknown[]) => {
      seen.push(['asked', args.at(-1)]);
      return Promise.resolve({ response, checkboxChecked: false });
    };
    shell.openExternal = (address: string) => {
      seen.push(['opened', address]);
      return Promise.resolve();
    };
  }, button);
}

/** What was shown and opened since the last time. */
const seenBy = (app: ElectronApplication): Promise<readonly (readonly [string, Record<string, unknown>])[]> =>
  app.evaluate(() => ((globalThis as { seen?: unknown[] }).seen ?? []).splice(0) as never);

const openLink = (page: Page, address: string): Promise<unknown> =>
  page.evaluate((url) => window.touchstone.invoke('link.open', url), address);

const ADDRESS = 'https://xn--80ak6aa92e.example/a?b=c#d';

test('an address opens in no browser in closed mode, and outside of it only when main has asked', async ({
  app,
  page,
}) => {
  await answerWith(app, 2);
  expect(await openLink(page, ADDRESS)).toMatchObject({ ok: false, code: 'closed-mode' });
  expect(await seenBy(app)).toEqual([]);

  // A page cannot turn it off by itself: main asks, and “Cancel” leaves it on.
  await answerWith(app, 0);
  const closing = await page.evaluate(() => window.touchstone.invoke('closed.set', false));
  expect(closing).toEqual({ ok: true, value: { isClosed: true } });
  expect(await seenBy(app)).toEqual([['asked', expect.objectContaining({ defaultId: 0, cancelId: 0 })]]);

  await openSample(page);
  await page.getByRole('option', { name: /^S1/ }).click();
  await expect(page.getByRole('button', { name: 'Copy address' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open address…' })).toHaveCount(0);
  await answerWith(app, 1);
  await page.getByRole('button', { name: 'Offline' }).click();
  await page.getByRole('button', { name: 'Turn closed mode off…' }).click();
  await expect(page.getByRole('button', { name: 'Turn closed mode on' })).toBeVisible();
  await seenBy(app);

  await page.keyboard.press('Control+1');
  await answerWith(app, 2);
  await page.getByRole('button', { name: 'Open address…' }).click();
  const pressed: string[] = [];
  await expect
    .poll(async () => {
      pressed.push(...(await seenBy(app)).map(([what]) => what));
      return pressed;
    })
    .toEqual(['asked', 'opened']);
  expect(await openLink(page, ADDRESS)).toEqual({ ok: true, value: 'opened' });
  const [[, question] = [], opened] = await seenBy(app);
  expect(question).toMatchObject({
    defaultId: 0,
    cancelId: 0,
    buttons: ['Cancel', 'Copy address', 'Open in browser'],
  });
  expect(question?.['detail']).toContain(`${ADDRESS}\n`);
  expect(question?.['detail']).toContain('аррӏе.example');
  expect(opened).toEqual(['opened', ADDRESS]);
  for (const address of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-settings:',
    'https://a@b.example/',
  ]) {
    expect(await openLink(page, address), address).toMatchObject({ ok: false, code: 'bad-address' });
  }
  await answerWith(app, 0);
  expect(await openLink(page, ADDRESS)).toEqual({ ok: true, value: 'left' });
  expect((await seenBy(app)).map(([what]) => what)).toEqual(['asked']);
});

test('the self-test finds every way out blocked, and notices a guard that is gone', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Offline' }).click();
  const dialog = page.getByRole('dialog', { name: 'Offline' });
  await dialog.getByRole('button', { name: 'Run the self-test' }).click();
  await expect(dialog.getByRole('status')).toHaveText('All 16 attempts were blocked.', { timeout: 60_000 });
  await expect(dialog.getByText('off: not even “localhost” is found')).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await complaints(page)).toEqual([]);
  }

  // The control: where a guard is gone, or no longer says what it does, the same attempt is not called blocked.
  await app.evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.setWindowOpenHandler(() => ({ action: 'allow' }));
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  });
  await dialog.getByRole('button', { name: 'Run it again' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 attempts were not shown to be blocked.', {
    timeout: 60_000,
  });
  await expect(dialog.getByRole('row', { name: /Open a window/ })).toContainText('Not shown to be blocked');
  await expect(dialog.getByRole('row', { name: /where this computer is/ })).toContainText(
    'Not shown to be blocked',
  );
});
