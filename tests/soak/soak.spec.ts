import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { chainLength } from './on-disk.ts';
import { soak } from './soak.ts';

const { SOAK_KILLS = '500', SOAK_SEED = '1', SOAK_MINUTES = '240' } = process.env;
const TELL_EVERY = 10;

test('whatever is killed, nothing that was shown as saved is lost', async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-soak-'));
  const tally = await soak({
    profile,
    kills: Number(SOAK_KILLS),
    seed: Number(SOAK_SEED),
    longest: Number(SOAK_MINUTES) * 60_000,
    onRound: (now) => {
      if (now.kills % TELL_EVERY === 0) process.stdout.write(`${JSON.stringify(now)}\n`);
    },
  });
  process.stdout.write(
    `seed ${SOAK_SEED}: ${JSON.stringify(tally)}, ${chainLength(profile)} journal entries, nothing lost\n`,
  );
  // Kept where something went wrong: it is the evidence.
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
