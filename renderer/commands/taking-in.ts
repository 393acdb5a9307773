import { session, updateSession } from '../state/session.ts';

/** Takes in what was reviewed, once at a time; the review may be left meanwhile. */
export async function takingIn(work: () => Promise<void>): Promise<void> {
  if (session().isTakingIn) return;
  updateSession({ isTakingIn: true });
  await work().finally(() => updateSession({ isTakingIn: false }));
}
