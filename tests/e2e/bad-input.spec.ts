import fs from 'node:fs';
import path from 'node:path';
import { answerOpenDialog, answerSaveDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, makeCase, noSources, openSample, selectWords, statementOf } from './workbench.ts';

test('files that are not text are refused by name, and the good one still enters', async ({
  app,
  page,
  profile,
}) => {
  await makeCase(page, 'Mixed files');
  const files = {
    'good.txt': 'The harbour opened on Monday.\n\nThe minister said it would stay open all winter.',
    'picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'empty.txt': '',
    'blank.md': ' \n\n \t\n',
  };
  const paths = Object.entries(files).map(([name, content]) => {
    const file = path.join(profile, name);
    fs.writeFileSync(file, content);
    return file;
  });
  await answerOpenDialog(app, paths);
  await page.keyboard.press('Control+i');
  const review = page.getByRole('dialog', { name: 'Review before import' });
  for (const name of ['picture.txt', 'empty.txt', 'blank.md']) {
    await expect(review.getByRole('option', { name })).toContainText('Refused');
  }
  await review.getByRole('option', { name: 'picture.txt' }).click();
  await expect(review.getByText(/is a PNG picture/)).toBeVisible();
  await review.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(review.getByRole('option')).toHaveCount(3);
  await review.getByRole('button', { name: 'Close, decide later' }).click();
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
  await expectSaved(page);
});

test('a text of 200 MB is refused with its size, and the window goes on', async ({ app, page, profile }) => {
  await makeCase(page, 'Huge');
  const huge = path.join(profile, 'huge.txt');
  const line = 'The same sentence again and again, until the file is very large.\n';
  fs.writeFileSync(huge, line.repeat(Math.ceil((200 * 1024 * 1024) / line.length)));
  await answerOpenDialog(app, [huge]);
  await page.keyboard.press('Control+i');
  await expect(page.getByText(/huge\.txt/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/MB/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(noSources(page)).toBeVisible();
});

test('a damaged, a foreign and a newer case file are refused, and nothing is listed', async ({
  app,
  page,
  profile,
}) => {
  await openSample(page);
  const saved = path.join(profile, 'whole.touchstone');
  await answerSaveDialog(app, saved);
  await page.keyboard.press('Control+Shift+S');
  await expect.poll(() => fs.existsSync(saved)).toBe(true);
  await page.keyboard.press('Control+Shift+W');
  await expect(page.getByRole('heading', { name: 'Touchstone' })).toBeVisible();

  const bytes = fs.readFileSync(saved);
  const damaged = Buffer.from(bytes);
  damaged[Math.floor(bytes.length / 2)] = (damaged[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
  const cases = {
    damaged,
    truncated: bytes.subarray(0, bytes.length - 400),
    foreign: Buffer.from('not a case at all'),
  };
  for (const [name, content] of Object.entries(cases)) {
    const file = path.join(profile, `${name}.touchstone`);
    fs.writeFileSync(file, content);
    await answerOpenDialog(app, [file]);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('alert').last()).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
    await expect(page.getByRole('button', { name: /Sable Narrows/ })).toHaveCount(1);
  }
});

test('the same case opened from its file again asks first, and can be opened as a copy', async ({
  app,
  page,
  profile,
}) => {
  await openSample(page);
  const saved = path.join(profile, 'sample.touchstone');
  await answerSaveDialog(app, saved);
  await page.keyboard.press('Control+Shift+S');
  await expect.poll(() => fs.existsSync(saved)).toBe(true);
  await answerOpenDialog(app, [saved]);
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog', { name: 'This case is already on this machine' });
  await dialog.getByRole('button', { name: 'Open the file as a separate copy' }).click();
  await expect(page.getByRole('heading', { name: /copy/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^S5/ })).toBeVisible();
});

test('a source removed while its claim is open leaves the claim, and undo brings the source back', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Remove source');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This claim rests on no passage.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This claim rests on no passage.')).toHaveCount(0);
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
});

test('what was typed a moment before the window closes is there the next time', async ({ profile }) => {
  const app = await launch(profile);
  const page = await readyWindow(app);
  await openSample(page);
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await statementOf(page).fill('Typed and not yet left.');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.waitForEvent('close');

  const again = await launch(profile);
  const window = await readyWindow(again);
  await window.getByRole('button', { name: /Sable Narrows/ }).click();
  await expect(window.getByRole('option', { name: /^S1/ })).toBeVisible();
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('option', { name: /Typed and not yet left/ })).toBeVisible();
  await again.close();
});

test('a window closed in the middle of an import leaves the case as it was', async ({ profile }) => {
  const app = await launch(profile);
  const page = await readyWindow(app);
  await makeCase(page, 'Interrupted');
  await page.keyboard.press('Control+Shift+V');
  await page.getByRole('textbox', { name: 'Text' }).fill('A pasted article.\n\nIts second paragraph.');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('dialog', { name: 'Review before import' })).toBeVisible();
  await app.close();

  const again = await launch(profile);
  const window = await readyWindow(again);
  await window.getByRole('button', { name: /Interrupted/ }).click();
  await expect(noSources(window)).toBeVisible();
  await again.close();
});

test('pressing the key twice marks one claim', async ({ page }) => {
  await openSample(page);
  await page.getByRole('option', { name: /^S1/ }).click();
  await selectWords(page, 1, 0, 40);
  await page.evaluate(() => {
    for (let press = 0; press < 2; press += 1) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'c', code: 'KeyC', bubbles: true }),
      );
    }
  });
  await expect(page.getByRole('heading', { name: 'Claim C29' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByText('29 claims')).toBeVisible();
});
