import { expect, test } from './fixtures.ts';
import { expectSaved, openSample } from './workbench.ts';

test('a claim is dragged from the list into the text beside it, and undo takes it out again', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('Control+4');
  await page.getByRole('option', { name: /^R1/ }).click();
  const text = page.getByRole('textbox', { name: 'Assessment text' });
  const line = text.getByText('a roughly even chance that the Assembly');
  await line.scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Claims beside the text' }).click();
  const claim = page.getByRole('listbox', { name: 'Claims' }).getByRole('option', { name: /^C2/ });
  await claim.hover();
  await page.mouse.down();
  const place = await line.boundingBox();
  if (!place) throw new Error('The line is not in sight');
  await page.mouse.move(place.x + 15, place.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect(line).toHaveText(/^ThereC2 is a roughly even chance/);
  await expectSaved(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(line).toHaveText(/^There is a roughly even chance/);
});
