import { expect, test } from './fixtures.ts';
import { expectSaved, makeCase } from './workbench.ts';

test('files dropped on the window and text pasted into it go through the review step', async ({ page }) => {
  await makeCase(page, 'Dropped and pasted');
  await page.locator('.drop-zone').evaluate((zone) => {
    const carried = new DataTransfer();
    carried.items.add(new File(['The harbour opened.\n\nThe minister spoke.'], 'harbour.txt'));
    carried.items.add(new File(['# The strait\n\nA pilot was missing.'], 'strait.md'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      zone.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
    }
  });
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
