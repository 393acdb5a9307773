import fs from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { SNAPSHOT_WORDS as WORDS } from '../../shared/words/snapshots.ts';
import { answerOpenDialog } from '../e2e/fixtures.ts';
import { barOf, expectSaved, readerOf, runCommand, statementOf } from '../e2e/workbench.ts';
import {
  type CaseState,
  type Model,
  type Step,
  sameState,
  withClaim,
  withHighlight,
  withoutClaim,
  withSource,
} from './model.ts';
import { pick } from './random.ts';

/** What is at hand for a step: the window, where files can be written, and what chance decides. */
export interface Scene {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  readonly random: () => number;
  /** Unlike any other number that a step has seen. */
  readonly number: number;
}

/** Something an analyst does. It is told beforehand to what state it leads, so that it may be killed in the middle. */
type Action = (scene: Scene, model: Model, announce: (step: Step) => void) => Promise<void>;

/** Chooses what can be done now and does it; `announce` hears of the step before its last key is pressed. */
export async function act(scene: Scene, model: Model, announce: (step: Step) => void): Promise<void> {
  const { page, random } = scene;
  const isTextOpen = await readerOf(page).isVisible();
  const isClaimInHand = await statementOf(page).isVisible();
  const action = pick<Action>(random, [
    [isTextOpen ? 7 : 0, mark],
    [isClaimInHand ? 5 : 0, reword],
    [isClaimInHand ? 1 : 0, removeClaim],
    [model.canUndo ? 2 : 0, step('undo', 'Control+z')],
    [model.canRedo ? 2 : 0, step('redo', 'Control+Shift+z')],
    [1, importSource],
    [model.canUndo ? 2 : 0, restoreSnapshot],
  ]);
  await action(scene, model, announce);
  await expectSaved(page);
}

/** Selects a sentence somewhere in the text and answers its words. */
async function selectSentence({ page, random }: Scene): Promise<string> {
  const reader = readerOf(page);
  await page.keyboard.press('Escape');
  await reader.focus();
  await page.keyboard.press('Control+Home');
  for (let press = 0; press <= Math.floor(random() * 4); press += 1) {
    await page.keyboard.press('Alt+ArrowDown');
  }
  await expect(barOf(page)).toBeVisible();
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

const mark: Action = async (scene, { now }, announce) => {
  const { page, random } = scene;
  const words = await selectSentence(scene);
  // Words are highlighted once; any number of claims may rest on them.
  const isClaim = random() < 0.5 || now.highlights.includes(words);
  announce({ kind: 'edit', state: isClaim ? withClaim(now, words) : withHighlight(now, words) });
  await page.keyboard.press(isClaim ? 'c' : 'h');
  await expect(barOf(page)).toHaveCount(0);
};

const reword: Action = async ({ page, number }, { now }, announce) => {
  const field = statementOf(page);
  const before = await field.inputValue();
  const statement = `Statement number ${number}.`;
  announce({ kind: 'edit', state: withClaim(withoutClaim(now, before), statement) });
  await field.fill(statement);
  await page.keyboard.press('Tab');
};

const removeClaim: Action = async ({ page }, { now }, announce) => {
  const statement = await statementOf(page).inputValue();
  announce({ kind: 'edit', state: withoutClaim(now, statement) });
  await runCommand(page, 'Remove claim');
  await expect(statementOf(page)).toHaveCount(0);
};

const importSource: Action = async ({ app, page, folder, random, number }, { now }, announce) => {
  const file = path.join(folder, `source-${number}.txt`);
  fs.writeFileSync(file, sourceText(random));
  await answerOpenDialog(app, [file]);
  await page.keyboard.press('Control+i');
  const review = page.getByRole('dialog', { name: 'Review before import' });
  // What was given before a kill waits there still, and goes on waiting.
  await review.getByRole('option', { name: new RegExp(`source-${number}\\b`) }).click();
  const accept = review.getByRole('button', { name: 'Accept only this one' });
  await expect(accept).toBeEnabled();
  announce({ kind: 'edit', state: withSource(now, `source-${number}`) });
  await accept.click();
  await expect(review.getByRole('option', { name: new RegExp(`source-${number}\\b`) })).toHaveCount(0);
  // A review in which nothing is left closes itself.
  await page.keyboard.press('Escape');
  await expect(review).toHaveCount(0);
};

/** Goes back to a snapshot that differs from the case; where there is none, takes one and imports. */
const restoreSnapshot: Action = async (scene, model, announce) => {
  const { page, random } = scene;
  await runCommand(page, 'Snapshots of the case');
  const take = page.getByRole('button', { name: WORDS.take });
  await expect(take).toBeVisible();
  await expect(page.getByText(WORDS.reading)).toHaveCount(0);
  const offers: { readonly state: CaseState; readonly restore: Locator }[] = [];
  for (const row of await page.getByRole('table', { name: WORDS.list }).getByRole('row').all()) {
    const entries = Number(/Journal entry (\d+)/.exec(await row.innerText())?.[1] ?? 0);
    const state = model.at(entries);
    const restore = row.getByRole('button', { name: /^Restore/ });
    if (state && !sameState(state, model.now)) offers.push({ state, restore });
  }
  const offer = offers[Math.floor(random() * offers.length)];
  if (!offer) {
    await take.click();
    await expect(page.getByText(WORDS.taken)).toBeVisible();
    await importSource(scene, model, announce);
    return;
  }
  // What was said of an earlier restore must not be taken for an answer to this one.
  const dismiss = page.getByRole('button', { name: 'Dismiss', exact: true });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
  await offer.restore.click();
  const preview = page.getByRole('dialog', { name: /^Restore the case as it was on/ });
  const restore = preview.getByRole('button', { name: WORDS.preview.restore, exact: true });
  await expect(restore).toBeEnabled();
  announce({ kind: 'restore', state: offer.state });
  await restore.click();
  await expect(page.getByText(/^The case is as it was on/)).toBeVisible();
  await expect(preview).toHaveCount(0);
  await page.keyboard.press('Control+1');
};

function step(kind: 'undo' | 'redo', keys: string): Action {
  return async ({ page }, _model, announce) => {
    await page.keyboard.press('Escape');
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    const announcer = page.getByTestId('announcer');
    const said = (): Promise<string | null> => announcer.evaluate((element) => element.textContent);
    const before = await said();
    announce({ kind });
    await page.keyboard.press(keys);
    // The same words said once more are told apart by their end.
    await expect.poll(said).not.toBe(before);
    await expect(announcer).toHaveText(kind === 'undo' ? /^Undo / : /^Redo /);
  };
}

/** Sentences that no other source has, and now and then a quarter of a megabyte of them. */
function sourceText(random: () => number): string {
  const word = (): string => {
    const letters = Array.from({ length: 3 + Math.floor(random() * 6) }, () =>
      String.fromCodePoint(97 + Math.floor(random() * 26)),
    );
    return letters.join('');
  };
  const sentence = (): string => `The ${Array.from({ length: 9 }, word).join(' ')} stays open.`;
  return Array.from({ length: random() < 0.15 ? 3000 : 12 }, sentence).join(' ');
}

/** What the database itself holds, read past the program. */
export async function storedState(page: Page): Promise<CaseState> {
  const rows = await page.evaluate(async () => {
    const known = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('case-'));
    const [only] = known;
    if (known.length !== 1 || only?.name === undefined)
      throw new Error(`There are ${known.length} databases`);
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('The database is silent')));
      });
    const db = await answer(indexedDB.open(only.name));
    const all = (table: string): Promise<readonly Record<string, unknown>[]> =>
      answer(db.transaction(table).objectStore(table).getAll());
    const [sources, claims, notes] = await Promise.all([all('sources'), all('claims'), all('notes')]);
    db.close();
    return { sources, claims, notes };
  });
  return {
    sources: rows.sources.map(({ title }) => String(title)).toSorted(),
    claims: rows.claims.map(({ statement }) => String(statement)).toSorted(),
    highlights: rows.notes.map(({ quote }) => String(quote)).toSorted(),
  };
}
