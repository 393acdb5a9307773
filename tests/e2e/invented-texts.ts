import { expect, type Page } from '@playwright/test';
import { markNextSentence, runCommand } from './workbench.ts';

/** A notice about an invented harbour. */
export const NOTICE = `The harbour office of Selmouth closes the northern quay from Monday until the end of the month. Ships of more than nine metres draught wait outside the bar until a pilot comes aboard. The office answers by radio on channel twelve, day and night, and by letter within three days. Fishing boats keep their berths on the southern side and pay nothing for the month. The ferry to Marrin Point leaves from the customs stairs as long as the quay is closed. Masters who have cargo to land give notice of it two days ahead, in writing.
`;

/** The same notice as a paper brings it, with a beginning and an end of its own. */
export const NOTICE_AGAIN = `Readers in the north have asked us what the works on the water mean for them. The harbour office of Selmouth closes the northern quay from Monday until the end of the month. Ships of more than nine metres draught wait outside the bar until a pilot comes aboard. The office answers by radio on channel twelve, day and night, and by letter within three days. Our shipping page brings the hours of the ferry every morning.
`;

/** The notice with its first sentence corrected. */
export const CORRECTED = NOTICE.replace(
  'closes the northern quay from Monday',
  'closes the eastern quay from Tuesday',
);

/** From the reader: highlights the first two sentences, and pastes the corrected notice up to its preview. */
export async function makeWaitingMark(page: Page): Promise<void> {
  await markNextSentence(page, 'h');
  await markNextSentence(page, 'h');
  await runCommand(page, 'Replace text with corrected version');
  await page.getByRole('textbox', { name: 'Corrected text' }).fill(CORRECTED);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('1 mark waits for you: its words differ')).toBeVisible();
}
