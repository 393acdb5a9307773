import fs from 'node:fs';
import path from 'node:path';
import { answerOpenDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, makeCase, runCommand } from './workbench.ts';

test('a file and a folder dropped on the window and text pasted into it go through the review step', async ({
  page,
  profile,
}) => {
  const folder = path.join(profile, 'papers');
  fs.mkdirSync(path.join(folder, 'older'), { recursive: true });
  const harbour = path.join(profile, 'harbour.txt');
  fs.writeFileSync(harbour, 'The harbour opened.\n\nThe minister spoke.');
  fs.writeFileSync(path.join(folder, 'older', 'strait.md'), '# The strait\n\nA pilot was missing.');
  await makeCase(page, 'Dropped and pasted');
  // As the system hands them over: what a page makes itself has no entries, and a folder has nothing else.
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [harbour, folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  }
  const review = page.getByRole('dialog', { name: 'Review before import' });
  await expect(review.getByRole('option')).toHaveCount(2);
  await review.getByRole('button', { name: 'Import 2 sources' }).click();
  await expect(review).toHaveCount(0);
  await expect(page.getByRole('option', { name: /^S2/ })).toBeVisible();

  await page.evaluate(() => {
    const carried = new DataTransfer();
    carried.setData('text/plain', 'A pasted headline\n\nA pasted paragraph about the strait.');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true }));
  });
  await expect(review.getByLabel('Title')).toHaveValue('A pasted headline');
  await review.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(page.getByRole('option', { name: /^S3/ })).toBeVisible();
  await expectSaved(page);
});

test('a legacy Chinese encoding is recognised, and another can be chosen', async ({ page }) => {
  await makeCase(page, 'Encodings');
  await page.locator('.drop-zone').evaluate((zone) => {
    // “The coast guard of the northern strait reported three ships on Monday.” in GB18030, six times.
    const sentence = [
      0xb1, 0xb1, 0xb7, 0xbd, 0xba, 0xa3, 0xcf, 0xbf, 0xb5, 0xc4, 0xba, 0xa3, 0xbe, 0xaf, 0xd6, 0xdc, 0xd2,
      0xbb, 0xb1, 0xa8, 0xb8, 0xe6, 0xc1, 0xcb, 0xc8, 0xfd, 0xcb, 0xd2, 0xb4, 0xac, 0xa1, 0xa3,
    ];
    const carried = new DataTransfer();
    carried.items.add(
      new File([new Uint8Array(Array.from({ length: 6 }, () => sentence).flat())], 'strait.txt'),
    );
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  const review = page.getByRole('dialog', { name: 'Review before import' });
  await expect(review.getByRole('document')).toContainText('北方海峡的海警周一报告了三艘船。');
  await expect(review.getByRole('button', { name: /Encoding/ })).toContainText('gb18030');
});

test('what waits is there again after the program was closed, and is accepted by one key', async ({
  profile,
}) => {
  // The program is started twice.
  test.slow();
  const app = await launch(profile);
  const page = await readyWindow(app);
  await makeCase(page, 'Waiting');
  await page.locator('.drop-zone').evaluate((zone) => {
    const carried = new DataTransfer();
    carried.items.add(new File(['The harbour opened.\n\nThe minister spoke.'], 'harbour.txt'));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  const review = page.getByRole('dialog', { name: 'Review before import' });
  await review.getByLabel('Outlet').fill('Velm Courier');
  await expect(review.getByRole('button', { name: 'Import 1 source' })).toBeEnabled();
  await app.close();

  const again = await launch(profile);
  const window = await readyWindow(again);
  await window.getByRole('button', { name: /Waiting/ }).click();
  await expect(window.getByText('One file waits in the review.')).toBeVisible();
  await window.getByRole('button', { name: 'Review: 1 file waits' }).click();
  const reopened = window.getByRole('dialog', { name: 'Review before import' });
  await expect(reopened.getByLabel('Outlet')).toHaveValue('Velm Courier');
  await expect(reopened.getByRole('button', { name: 'Import 1 source' })).toBeEnabled();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('option', { name: /^S1.*Velm Courier/ })).toBeVisible();
  await expect(window.getByRole('button', { name: /Review: / })).toHaveCount(0);
  await again.close();
});

test('a folder is read with all that lies in it, and new files in a watched one come to the review', async ({
  app,
  page,
  profile,
}) => {
  test.slow();
  const folder = path.join(profile, 'papers');
  fs.mkdirSync(path.join(folder, 'older'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'harbour.txt'), 'The harbour opened.\n\nThe minister spoke.');
  fs.writeFileSync(path.join(folder, 'older', 'strait.md'), '# The strait\n\nA pilot was missing.');
  fs.writeFileSync(path.join(folder, '.hidden'), 'Nobody put this here.');
  await makeCase(page, 'Folders');
  await answerOpenDialog(app, [folder]);
  await runCommand(page, 'Import folder');
  const review = page.getByRole('dialog', { name: 'Review before import' });
  await expect(review.getByRole('option')).toHaveCount(2);
  await review.getByRole('button', { name: 'Import 2 sources' }).click();
  await expect(review).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByRole('option', { name: /^S2/ })).toBeVisible();

  await runCommand(page, 'Watch a folder');
  await expect(page.getByText('Watching “papers”')).toBeVisible();
  fs.writeFileSync(path.join(folder, 'ferry.txt'), 'The ferry was late.\n\nNobody said why.');
  await expect(page.getByRole('button', { name: 'Review: 1 file waits' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Review: 1 file waits' }).click();
  await expect(review.getByRole('option')).toHaveCount(1);
  await review.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(review).toHaveCount(0);
  await expect(page.getByRole('option', { name: /^S3/ })).toBeVisible();
  await page.getByRole('button', { name: 'Stop watching “papers”' }).click();
  await expect(page.getByText('Watching “papers”')).toHaveCount(0);
});
