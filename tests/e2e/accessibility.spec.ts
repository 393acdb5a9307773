import type { ElectronApplication, Page } from '@playwright/test';
import { complaints } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { makeWaitingMark, NOTICE, NOTICE_AGAIN } from './invented-texts.ts';
import { keptScreens } from './kept-screens.ts';
import {
  barOf,
  expectSaved,
  importTexts,
  makeCase,
  openSample,
  readerOf,
  runCommand,
  selectWords,
  tabTo,
} from './workbench.ts';

type Screens = Readonly<Record<string, (page: Page) => Promise<void>>>;

/**
 * Each screen is looked at before the next one is gone to: the large one whole, and in dark for its colours alone; the
 * small one without its colours, which are those of the large one.
 */
async function expectNothingOn(page: Page, screens: Screens, size: typeof LARGE): Promise<void> {
  for (const [name, go] of Object.entries(screens)) {
    await test.step(name, async () => {
      await go(page);
      expect.soft(await complaints(page, size === LARGE ? 'all' : 'all but contrast'), name).toEqual([]);
      if (size !== LARGE) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await complaints(page, 'contrast'), `${name}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });
  }
}

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** Runs a command that opens a dialog. */
const ask = async (page: Page, label: string, title: RegExp): Promise<void> => {
  await runCommand(page, label);
  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
};

const READING: Screens = {
  home: async () => undefined,
  reader: async (page) => {
    await openSample(page);
    await page.getByRole('option', { name: /^S2/ }).click();
    await expect(readerOf(page)).toBeVisible();
  },
  'words that are selected': async (page) => {
    await selectWords(page, 4, 0, 40);
  },
  'a note that was just made': async (page) => {
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.type('Ask the committee.');
  },
  'marking that is kept up': async (page) => {
    await tabTo(readerOf(page), 'Shift+Tab');
    await page.keyboard.press('k');
    await page.keyboard.press('h');
    await expect(page.getByRole('contentinfo')).toContainText('Keep highlighting');
  },
  'the key to the signs': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'What the signs beside the text mean' }).click();
    await expect(page.getByRole('dialog', { name: /signs/i })).toBeVisible();
  },
  'the names of a text': async (page) => {
    await page.keyboard.press('Escape');
    await expect(barOf(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Review names' }).click();
    await expect(page.getByRole('listbox', { name: 'Names found in this text' })).toBeVisible();
  },
  'a name that is not in the case': async (page) => {
    await page.getByRole('option', { name: /Casimir Roke/ }).click();
    await expect(page.getByRole('button', { name: 'Not a name' })).toBeVisible();
    await page.getByRole('button', { name: 'Link to an entity of the case…' }).click();
  },
  'the dialog for a second source': async (page) => {
    await page.getByRole('button', { name: 'Close names' }).click();
    await page.getByRole('option', { name: /^S3/ }).click();
    await ask(page, 'Read beside another source', /Read beside S3/);
  },
  'two sources side by side': async (page) => {
    await page.keyboard.type('S5');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/passages in common/)).toBeVisible();
    await page.keyboard.press('.');
    await expect(page.getByText(/^1 of \d+ in common/)).toBeVisible();
  },
  'what rests on a source': async (page) => {
    await runCommand(page, 'Close second source');
    await ask(page, 'What rests on this source', /What rests on S3/);
  },
  palette: async (page) => {
    await closeDialog(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
  },
  'the sheet of keys': async (page) => {
    await closeDialog(page);
    await ask(page, 'Keyboard shortcuts', /Keyboard shortcuts/);
  },
  pasting: async (page) => {
    await closeDialog(page);
    await page.keyboard.press('Control+Shift+V');
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill('A headline\n\nA pasted article of some length.\n\nShare post:');
  },
  review: async (page) => {
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Review before import' })).toBeVisible();
  },
};

const SEARCHING: Screens = {
  'the one box with what it finds': async (page) => {
    await openSample(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('joint watches');
    await expect(page.getByRole('option', { name: /^X\d/ }).first()).toBeVisible();
  },
  'the search before anything is asked': async (page) => {
    await closeDialog(page);
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByRole('button', { name: /Claims with a single origin/ })).toBeVisible();
  },
  'what was found, and what was not understood': async (page) => {
    await page.getByRole('combobox', { name: 'Search everything' }).fill('watch* -cable nonsense:3');
    await expect(page.getByRole('listbox', { name: 'What was found' })).toBeVisible();
    await expect(page.getByText(/Nothing is called “nonsense:”/)).toBeVisible();
  },
  'a builder of the search': async (page) => {
    await page.getByRole('button', { name: 'Rating', exact: true }).click();
    await expect(page.getByRole('menu', { name: 'Rating' })).toBeVisible();
  },
  'the language on its sheet': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'How to ask' }).click();
    await expect(page.getByRole('region', { name: 'How to ask' })).toBeVisible();
  },
  'a saved search': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Search everything' }).fill('in:excerpts watch*');
    await page.getByRole('button', { name: 'Save search…' }).click();
    await page.keyboard.type('Watches');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Watches\s?\d/ })).toBeVisible();
  },
  'a text with what was found in it': async (page) => {
    await page.getByRole('listbox', { name: 'What was found' }).getByRole('option').first().click();
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of \d/);
    await page.keyboard.press('F3');
  },
};

const WEIGHING: Screens = {
  claim: async (page) => {
    await openSample(page);
    await page.keyboard.press('Control+2');
    await page.getByRole('option', { name: /^C4/ }).click();
    await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
  },
  'how claims stand to each other': async (page) => {
    await ask(page, 'Relate claim to another', /Relate C4/);
    await page.keyboard.type('C7');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^contradicts/ }).check({ force: true });
    await expect(page.getByRole('button', { name: /What is behind it/ })).toBeVisible();
  },
  'the claims table with a filter that is not understood': async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.keyboard.press('Control+Shift+T');
    await page.getByRole('combobox', { name: 'Filter claims' }).fill('status:open nonsense:');
    await expect(page.getByText(/Nothing is called “nonsense:”/)).toBeVisible();
  },
  'the columns of the table': async (page) => {
    await page.getByRole('combobox', { name: 'Filter claims' }).fill('status:open');
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
  },
  'rows of the table that are selected': async (page) => {
    await closeDialog(page);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('group', { name: /selected$/ })).toBeVisible();
  },
  contradictions: async (page) => {
    await runCommand(page, 'Contradictions');
    await expect(page.getByText('2 pairs wait for a decision')).toBeVisible();
  },
  'own ratings': async (page) => {
    await runCommand(page, 'Your own ratings');
    await expect(page.getByRole('table').first()).toBeVisible();
  },
  'source with its rating': async (page) => {
    await page.keyboard.press('Control+1');
    await page.getByRole('option', { name: /^S1/ }).click();
    await expect(page.getByRole('heading', { name: 'Source S1' })).toBeVisible();
    await page
      .getByRole('radiogroup', { name: /Reliability/ })
      .getByText('C', { exact: true })
      .click();
    await page.getByRole('button', { name: /earlier rating/ }).click();
    await expect(page.getByRole('button', { name: /earlier rating/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  },
  entity: async (page) => {
    await page.keyboard.press('Control+3');
    await page.getByRole('option', { name: /^E1 / }).click();
    await expect(page.getByRole('heading', { name: /^Entity/ })).toBeVisible();
  },
  'a relation of entities': async (page) => {
    await page.getByRole('button', { name: 'Add relation' }).click();
    await expect(page.getByRole('combobox', { name: 'The other entity' })).toBeVisible();
  },
  merging: async (page) => {
    await ask(page, 'Merge another into entity', /^Merge into/);
  },
  splitting: async (page) => {
    await closeDialog(page);
    await ask(page, 'Split entity', /^Split/);
  },
  assessment: async (page) => {
    await closeDialog(page);
    await page.keyboard.press('Control+4');
    await page.getByRole('option').first().click();
    await expect(page.getByRole('textbox', { name: 'Assessment text' })).toBeVisible();
  },
  citing: async (page) => {
    await page.keyboard.press('Control+Shift+C');
    await expect(page.getByRole('dialog', { name: 'Cite claims' })).toBeVisible();
  },
};

/** Screens about texts that belong together: the sample has nothing that waits there. */
const comparing = (app: ElectronApplication, folder: string): Screens => ({
  'a proposed lineage with its shared words': async (page) => {
    await makeCase(page, 'Notices');
    await importTexts(app, page, folder, { 'notice.txt': NOTICE, 'again.txt': NOTICE_AGAIN });
    await runCommand(page, 'Lineage of sources');
    await page.getByRole('button', { name: 'Shared words' }).click();
    await expect(page.getByRole('button', { name: /^Open S1 at these words/ }).first()).toBeVisible();
  },
  'a source that is said to be first-hand': async (page) => {
    const origins = page.getByRole('main');
    await origins.getByRole('button', { name: 'Say first-hand… (S1)' }).click();
    await expect(page.getByRole('textbox', { name: /rests on no other source/ })).toBeFocused();
  },
  'entities that may be one': async (page) => {
    for (const name of ['Harbour Office of Selmouth', 'Harbour Office of Selmouth']) {
      await runCommand(page, 'New entity');
      await page.getByRole('dialog').getByRole('combobox').fill(name);
      await page.getByRole('option', { name: 'Organisation', exact: true }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      // Until it is saved, the same thing asked for again counts as a double click.
      await expectSaved(page);
    }
    await runCommand(page, 'Entities that may be one');
    await expect(page.getByText(/^1 pair of entities may be one/)).toBeVisible();
  },
  'what a corrected text changes': async (page) => {
    await page.keyboard.press('Control+1');
    await page.getByRole('option', { name: /^S1/ }).click();
    await readerOf(page).focus();
    await makeWaitingMark(page);
  },
  'a mark that waits for its place': async (page) => {
    await page.getByRole('button', { name: 'Replace text' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(readerOf(page)).toContainText('closes the eastern quay from Tuesday');
    await runCommand(page, 'Marks that need re-anchoring');
    await expect(page.getByRole('main').getByRole('region', { name: /^(Highlight|Note)$/ })).toBeVisible();
  },
});

const LARGE = { width: 1440, height: 900 };
/** The smallest window that the layout has to hold in. */
const SMALL = { width: 1024, height: 700 };

for (const size of [LARGE, SMALL]) {
  test.describe(`at ${size.width} by ${size.height}`, () => {
    test.beforeEach(async ({ app, page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
    });

    test('axe finds nothing where a source is read', async ({ page }) => {
      await expectNothingOn(page, READING, size);
    });

    // What folds or wraps in a small window is among the screens above.
    if (size === SMALL) return;

    test('axe finds nothing where the case is searched', async ({ page }) => {
      await expectNothingOn(page, SEARCHING, size);
    });

    test('axe finds nothing where work is kept and trouble is told', async ({ app, page, profile }) => {
      await expectNothingOn(page, keptScreens(app, profile), size);
    });

    test('axe finds nothing where claims and sources are weighed', async ({ page }) => {
      await expectNothingOn(page, WEIGHING, size);
    });

    test('axe finds nothing where texts are compared', async ({ app, page, profile }) => {
      await expectNothingOn(page, comparing(app, profile), size);
    });
  });
}
