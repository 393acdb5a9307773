import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useChecking } from '../renderer/state/checked.ts';
import { useClaimTableSettings } from '../renderer/state/claim-table-settings.ts';
import { forgetRefusedOf } from '../renderer/state/drafts.ts';
import { useListSettings } from '../renderer/state/list-settings.ts';
import { useNotices } from '../renderer/state/notices.ts';
import { usePairDrafts } from '../renderer/state/pair-drafts.ts';
import { useSaving } from '../renderer/state/saving.ts';
import { useSession } from '../renderer/state/session.ts';
import { useTasks } from '../renderer/state/tasks.ts';
import { useWatching } from '../renderer/state/watching.ts';
import { useWriting } from '../renderer/state/writing.ts';

afterEach(() => {
  cleanup();
  // What a field could not save outlives it: the next test has a field of that name.
  forgetRefusedOf(null);
});

// All files share one page: what the last one left behind must not greet the next.
reset(useChecking);
reset(useClaimTableSettings);
reset(useListSettings);
reset(useNotices);
reset(usePairDrafts);
reset(useSaving);
reset(useSession);
reset(useTasks);
reset(useWatching);
reset(useWriting);
localStorage.clear();
// Focus is shown after a key and not after a click.
await userEvent.keyboard('{Shift}');

/** Milliseconds that something may take to come true: a laden machine is slow, and nothing here measures time. */
const PATIENCE = 30_000;

configure({ asyncUtilTimeout: PATIENCE });

const { waitFor } = vi;
vi.waitFor = (callback, options = PATIENCE) => waitFor(callback, options);

function reset<T>(store: { getInitialState(): T; setState(state: T, replace: true): void }): void {
  store.setState(store.getInitialState(), true);
}
