import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialog, expect } from './fixtures.ts';
import { expectSaved, openSample, runCommand } from './workbench.ts';

const LOCKED = path.resolve(import.meta.dirname, '../fixtures/locked/by-touchstone.touchstone.age');

/** Screens about how work is kept, by their names: each is come to from the one before. */
export const keptScreens = (
  app: ElectronApplication,
  folder: string,
): Readonly<Record<string, (page: Page) => Promise<void>>> => ({
  'the history with a step in hand': async (page) => {
    await openSample(page);
    await page.keyboard.press('Control+2');
    await page.getByRole('option', { name: /^C7/ }).click();
    await runCommand(page, 'Remove claim');
    await expect(page.getByRole('option', { name: /^C7/ })).toHaveCount(0);
    await page.keyboard.press('Control+5');
    await page.getByRole('option').first().click();
    await expect(page.getByRole('heading', { name: /^Step \d/ })).toBeVisible();
  },
  'the trash with something in hand': async (page) => {
    await runCommand(page, 'Trash');
    await page.getByRole('option', { name: /C7/ }).click();
    await expect(page.getByRole('button', { name: /^Put back/ })).toBeVisible();
  },
  'the snapshots with a second folder': async (page) => {
    fs.mkdirSync(path.join(folder, 'stick'));
    await answerOpenDialog(app, [path.join(folder, 'stick')]);
    await runCommand(page, 'Keep a second copy of the snapshots');
    await runCommand(page, 'Take snapshot now');
    // It holds what is there when it is taken, which is not the moment in which it is asked for.
    await expect(page.getByText('The snapshot was taken, and read again to be sure.')).toBeVisible();
    await page.keyboard.press('Control+2');
    await page.getByRole('option', { name: /^C10/ }).click();
    await runCommand(page, 'Remove claim');
    await runCommand(page, 'Snapshots of the case');
    await expect(page.getByRole('table', { name: /^Snapshots of this case/ })).toBeVisible();
  },
  'what a snapshot would change': async (page) => {
    // Something that is younger than every snapshot on the list.
    await page.keyboard.press('Control+2');
    await page.getByRole('option', { name: /^C12/ }).click();
    await runCommand(page, 'Remove claim');
    await expect(page.getByRole('option', { name: /^C12/ })).toHaveCount(0);
    await expectSaved(page);
    await runCommand(page, 'Snapshots of the case');
    await page
      .getByRole('row', { name: /You asked for it/ })
      .getByRole('button')
      .click();
    const dialog = page.getByRole('dialog', { name: /^Restore the case as it was/ });
    await expect(dialog.getByRole('table')).toBeVisible();
  },
  'the second folder that is away': async (page) => {
    await closeDialog(page);
    fs.renameSync(path.join(folder, 'stick'), path.join(folder, 'pulled'));
    await runCommand(page, 'Take snapshot now');
    await runCommand(page, 'Snapshots of the case');
    await expect(page.getByRole('main').getByText(/“stick” cannot be reached/)).toBeVisible();
  },
  'the house with its markings': async (page) => {
    await runCommand(page, 'House, markings and templates');
    await expect(page.getByRole('button', { name: 'Own scheme…' })).toBeVisible();
  },
  'a scheme of its own': async (page) => {
    await page.getByRole('button', { name: 'Own scheme…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'what was refused': async (page) => {
    await closeDialog(page);
    await runCommand(page, 'Offline and closed mode');
    await expect(page.getByRole('button', { name: 'Run the self-test' })).toBeVisible();
  },
  'the lock of the screen with a new passphrase': async (page) => {
    await runCommand(page, 'Screen lock and encryption');
    const dialog = page.getByRole('dialog', { name: 'Screen lock and encryption' });
    await dialog.getByRole('button', { name: 'Set passphrase…' }).click();
    await dialog.getByLabel('Passphrase', { exact: true }).fill('lantern');
    await dialog.getByLabel('The same passphrase again').fill('lamp');
  },
  'saving with a passphrase': async (page) => {
    await closeDialog(page);
    await runCommand(page, 'Save with a passphrase');
    await expect(page.getByRole('dialog', { name: 'Save with a passphrase' })).toBeVisible();
  },
  'opening with a passphrase': async (page) => {
    await cancel(page);
    await answerOpenDialog(app, [LOCKED]);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('dialog', { name: /^Open “by-touchstone/ })).toBeVisible();
  },
  'a disk that is nearly full': async (page) => {
    await cancel(page);
    await expectSaved(page);
    await answerAs(app, 'store.state', {
      ok: true,
      value: { free: 600 * 1024 * 1024, wasClean: true, cases: [], cut: 0, damaged: 0 },
    });
    await runCommand(page, 'Close case');
    await expect(page.getByRole('alert', { name: 'Disk' })).toBeVisible();
  },
  'a case whose journal is damaged': async (page) => {
    const damaged = {
      ok: false,
      code: 'journal-damaged',
      message: 'The journal of this case is damaged in line 2.',
    };
    await answerAs(app, 'journal.head', damaged);
    await answerAs(app, 'journal.sound', { ok: true, value: { lines: [], isEnd: true, damagedLine: 2 } });
    await page.getByRole('button', { name: /^The Sable Narrows/ }).click();
    const dialog = page.getByRole('dialog', { name: 'The journal of this case is damaged' });
    await expect(dialog.getByText(/^The newest sound snapshot is of/)).toBeVisible();
  },
});

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** Escape closes no dialog that holds work. */
const cancel = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** From now on main answers a channel so. */
async function answerAs(app: ElectronApplication, channel: string, answer: object): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, [name, value]) => {
      ipcMain.removeHandler(name);
      ipcMain.handle(name, () => value);
    },
    [channel, answer] as const,
  );
}
