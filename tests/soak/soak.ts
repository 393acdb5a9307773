import type { Page } from '@playwright/test';
import { expect, launch, readyWindow } from '../e2e/fixtures.ts';
import { expectSaved, makeCase } from '../e2e/workbench.ts';
import { act, type Scene, storedState } from './actions.ts';
import { Model, type Step, sameState } from './model.ts';
import { chainLength, killAll } from './on-disk.ts';
import { seeded } from './random.ts';

/** Steps between two kills at most. */
const MOST_STEPS = 4;
/** Milliseconds within which a step is hit. */
const HIT_WITHIN = 250;
const CASE = 'Soak';

export interface Soak {
  readonly profile: string;
  readonly kills: number;
  readonly seed: number;
  /** Milliseconds after which no further round is begun. */
  readonly longest: number;
  readonly onRound: (tally: Tally) => void;
}

export interface Tally {
  kills: number;
  /** Steps that were shown as saved. */
  steps: number;
  /** Those of them that restored a snapshot. */
  restored: number;
  /** Steps that were killed in the middle, and how many of them were there afterwards. */
  hit: number;
  hitAndKept: number;
}

/**
 * Works in a case as an analyst would and kills the program at random, in the middle of steps and between them. After
 * each start the database must hold what was shown as saved, with the step that was hit or without it, and nothing else;
 * and the journal must be an unbroken chain. Rejects at the first difference.
 */
export async function soak({ profile, kills, seed, longest, onRound }: Soak): Promise<Tally> {
  const random = seeded(seed);
  const model = new Model();
  const tally: Tally = { kills: 0, steps: 0, restored: 0, hit: 0, hitAndKept: 0 };
  const started = Date.now();
  let number = 0;
  let hit: Step | null = null;

  while (tally.kills < kills && Date.now() - started < longest) {
    const app = await launch(profile);
    const page = await readyWindow(app);
    if (tally.kills === 0) await makeCase(page, CASE);
    else await openAgain(page);
    await expectSaved(page);
    const isThere = await expectModel(page, model, hit);
    if (hit && isThere) {
      model.take(hit);
      tally.hitAndKept += 1;
    }
    hit = null;

    const length = chainLength(profile);
    model.standsAt(length);
    const most = Math.floor(random() * (MOST_STEPS + 1));
    const scene = (): Scene => {
      number += 1;
      return { app, page, folder: profile, random, number };
    };
    for (let taken = 0; taken < most; taken += 1) {
      const steps: Step[] = [];
      await act(scene(), model, (step) => steps.push(step));
      for (const step of steps) model.take(step);
      tally.steps += steps.length;
      tally.restored += steps.filter(({ kind }) => kind === 'restore').length;
      model.standsAt(length + taken + 1);
    }
    expect(chainLength(profile)).toBe(length + most);
    if (random() < 0.7) {
      hit = await killWithin(scene());
      tally.hit += hit ? 1 : 0;
    } else {
      await killAll(profile);
    }
    tally.kills += 1;
    onRound(tally);
  }
  return tally;

  /** Begins a step and kills everything in the middle of it. Answers the step, unless it ended before it began. */
  async function killWithin(scene: Scene): Promise<Step | null> {
    const delay = Math.floor(random() * HIT_WITHIN);
    let begun: Step | null = null;
    let killing: Promise<void> | null = null;
    await act(scene, model, (step) => {
      begun = step;
      killing = new Promise((resolve) => setTimeout(resolve, delay)).then(() => killAll(profile));
    }).catch(() => undefined);
    await (killing ?? killAll(profile));
    return begun;
  }
}

async function openAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${CASE}`) }).click();
  await expect(page.getByTestId('saved')).toBeVisible();
}

/** Answers whether the step that was hit is there. What is neither with it nor without it is a failure. */
async function expectModel(page: Page, model: Model, step: Step | null): Promise<boolean> {
  const stored = await storedState(page);
  const after = step && model.after(step);
  if (after && sameState(stored, after)) return true;
  const what = step
    ? `without the step that was hit: ${JSON.stringify(step)}`
    : 'all that was shown as saved';
  expect(stored, what).toEqual(model.now);
  return false;
}
