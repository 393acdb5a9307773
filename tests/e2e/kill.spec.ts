import { soak } from '../soak/soak.ts';
import { expect, test } from './fixtures.ts';

test('killed again and again in the middle of work, a case holds all that was shown as saved', async ({
  profile,
}) => {
  test.setTimeout(240_000);
  const tally = await soak({
    profile,
    kills: 5,
    seed: 7,
    longest: Number.POSITIVE_INFINITY,
    onRound: () => undefined,
  });
  expect(tally.kills).toBe(5);
  expect(tally.steps).toBeGreaterThan(0);
});
