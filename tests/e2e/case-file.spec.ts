import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import {
  answerOpenDialog,
  answerSaveDialog,
  expect,
  launch,
  readyWindow,
  test as withOneMachine,
} from './fixtures.ts';
import { expectSaved, openSample, statementOf } from './workbench.ts';

interface Machine {
  readonly app: ElectronApplication;
  readonly page: Page;
}

const test = withOneMachine.extend<{ readonly elsewhere: Machine }>({
  // The program with a profile of its own: nothing but case files can come here from the first one.
  elsewhere: async ({ profile }, provide) => {
    const app = await launch(path.join(profile, 'another-machine'));
    await provide({ app, page: await readyWindow(app) });
    await app.close();
  },
});

// Each starts the program twice.
test.describe.configure({ timeout: 120_000 });

const VIEWS = ['Sources', 'Claims', 'Entities', 'Assessments'] as const;
const LENGTHS = { Sources: 5, Claims: 28, Entities: 15, Assessments: 1 };
const NEW_STATEMENT = 'Said before the case was handed over.';

test('a case saved as a file shows the same on another machine, and saved again there it is the same file', async ({
  app,
  page,
  profile,
  elsewhere,
}) => {
  await openSample(page);
  await changeStatement(page, NEW_STATEMENT);
  const first = path.join(profile, 'handed-over.touchstone');
  await saveCaseAs({ app, page }, first);

  await openCaseFile(elsewhere, first);
  await expect(elsewhere.page.getByRole('option', { name: /^S5/ })).toBeVisible();
  const shown = await everythingShown(page);
  expect(shown['Claims']?.join('\n')).toContain(NEW_STATEMENT);
  expect(await everythingShown(elsewhere.page)).toEqual(shown);

  const second = path.join(profile, 'handed-back.touchstone');
  await saveCaseAs(elsewhere, second);
  expect(fs.readFileSync(second).equals(fs.readFileSync(first))).toBe(true);

  await runFromPalette(elsewhere.page, 'Verify case');
  await expect(elsewhere.page.getByRole('dialog', { name: 'Verify case' })).toContainText(
    'Nothing is wrong.',
  );
});

test('a step done before the case was saved is undone and done again on another machine', async ({
  app,
  page,
  profile,
  elsewhere,
}) => {
  await openSample(page);
  const old = await changeStatement(page, NEW_STATEMENT);
  const file = path.join(profile, 'handed-over.touchstone');
  await saveCaseAs({ app, page }, file);

  await openCaseFile(elsewhere, file);
  await openClaim(elsewhere.page);
  await expect(statementOf(elsewhere.page)).toHaveValue(NEW_STATEMENT);
  await elsewhere.page.getByRole('button', { name: 'Undo Edit claim' }).click();
  await expect(statementOf(elsewhere.page)).toHaveValue(old);
  // Before that, the case was made with all it holds: nothing is left to undo.
  await expect(elsewhere.page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  await elsewhere.page.getByRole('button', { name: 'Redo Edit claim' }).click();
  await expect(statementOf(elsewhere.page)).toHaveValue(NEW_STATEMENT);
});

test('work that comes back from another machine is opened beside one’s own, and neither is lost', async ({
  app,
  page,
  profile,
  elsewhere,
}) => {
  await openSample(page);
  const old = await changeStatement(page, 'What I wrote.');
  const out = path.join(profile, 'out.touchstone');
  await saveCaseAs({ app, page }, out);
  await openCaseFile(elsewhere, out);
  await changeStatement(elsewhere.page, 'What a colleague wrote.');
  const back = path.join(profile, 'back.touchstone');
  await saveCaseAs(elsewhere, back);

  await openCaseFile({ app, page }, back);
  const question = page.getByRole('dialog', { name: 'This case is already on this machine' });
  await question.getByRole('button', { name: 'Open the one on this machine' }).click();
  await openClaim(page);
  await expect(statementOf(page)).toHaveValue('What I wrote.');

  await openCaseFile({ app, page }, back);
  await question.getByRole('button', { name: 'Open the file as a separate copy' }).click();
  await expect(page.getByRole('heading', { name: /\(copy\)$/ })).toBeVisible();
  await openClaim(page);
  await expect(statementOf(page)).toHaveValue('What a colleague wrote.');
  // The copy brings its own steps along: its new name, the colleague's words, the words before them.
  const undo = page.getByRole('button', { name: /^Undo Edit claim/ });
  await page.getByRole('button', { name: 'Undo Rename case' }).click();
  await undo.click();
  await expect(statementOf(page)).toHaveValue('What I wrote.');
  await undo.click();
  await expect(statementOf(page)).toHaveValue(old);
});

test('a case file named when the program is started opens in its window', async ({ app, page, profile }) => {
  await openSample(page);
  const file = path.join(profile, 'named.touchstone');
  await saveCaseAs({ app, page }, file);
  const started = await launch(path.join(profile, 'another-machine'), [file]);
  const window = await readyWindow(started);
  await expect(window.getByRole('heading', { name: /The Sable Narrows/ })).toBeVisible();
  await expect(window.getByRole('option', { name: /^S5/ })).toBeVisible();
  await started.close();
});

async function saveCaseAs({ app, page }: Machine, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+Shift+S');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
}

async function openCaseFile({ app, page }: Machine, file: string): Promise<void> {
  await answerOpenDialog(app, [file]);
  await page.keyboard.press('Control+o');
}

async function runFromPalette(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(label);
  await page.keyboard.press('Enter');
}

async function openClaim(page: Page): Promise<void> {
  await expect(page.getByRole('option', { name: /^S5/ })).toBeVisible();
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
}

/** Gives a claim another statement and answers with the old one. */
async function changeStatement(page: Page, statement: string): Promise<string> {
  await openClaim(page);
  const old = await statementOf(page).inputValue();
  await statementOf(page).fill(statement);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option', { name: new RegExp(statement) })).toBeVisible();
  await expectSaved(page);
  return old;
}

/** The rows of every list, the words of every source, and the text of the assessment. */
async function everythingShown(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  // So high that every row is in sight: only those exist.
  await page.setViewportSize({ width: 1280, height: 2600 });
  const shown: Record<string, readonly string[]> = {};
  for (const view of VIEWS) shown[view] = await (await rowsIn(page, view)).allInnerTexts();
  await (await rowsIn(page, 'Assessments')).click();
  const body = page.getByRole('textbox', { name: 'Assessment text' });
  await expect(body).not.toBeEmpty();
  await expect(body).not.toContainText('Drawing the figure');
  shown['R1'] = [await body.innerText()];
  for (const row of await (await rowsIn(page, 'Sources')).all()) {
    const title = await row.locator('p').first().innerText();
    await row.click();
    const text = page.getByRole('document', { name: `Text of ${title}`, exact: true });
    await expect(text).not.toBeEmpty();
    // What is out of sight of a text is there from the first key on.
    await page.keyboard.press('Shift');
    shown[title] = await text.allTextContents();
  }
  return shown;
}

/** The rows of a view's list, all there. */
async function rowsIn(page: Page, view: (typeof VIEWS)[number]): Promise<Locator> {
  await page.keyboard.press(`Control+${VIEWS.indexOf(view) + 1}`);
  const rows = page.getByRole('listbox', { name: view, exact: true }).getByRole('option');
  await expect(rows).toHaveCount(LENGTHS[view]);
  return rows;
}
