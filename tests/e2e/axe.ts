import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const CONTRAST = 'color-contrast';
export type Look = 'all' | 'all but contrast' | 'contrast';

/** A script that does nothing. */
const NOTHING = 'undefined';

/**
 * What axe holds against the screen, in words that name the rule and the element. What lies behind a dialog is out of
 * reach and not looked at. Axe is brought into the page once and answers with what is wrong alone: bringing it anew, and
 * all that is right with it, took three quarters of the time.
 */
export async function complaints(page: Page, look: Look = 'all'): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: NOTHING }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  if (look === 'contrast') axe.withRules(CONTRAST);
  if (look === 'all but contrast') axe.disableRules(CONTRAST);
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role="dialog"]');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
