import type { ClosedFacts, MainTry } from '../../shared/closed-facts.ts';
import { CLOSED_WORDS } from '../../shared/words/closed.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { keepClosedMode } from '../state/closed-mode.ts';
import { notify } from '../state/notices.ts';
import { session } from '../state/session.ts';

/** How it stands; what is said about closed mode is remembered. */
export async function closedFacts(): Promise<ClosedFacts> {
  const facts = await ask('closed.facts');
  keepClosedMode(facts.isClosed);
  return facts;
}

export const tryFromMain = (): Promise<readonly MainTry[]> => ask('closed.try');

/** Turning it off asks in a dialog of main. */
export async function setClosedMode(isClosed: boolean): Promise<void> {
  keepClosedMode((await ask('closed.set', isClosed)).isClosed);
}

/** Nothing but an address, from one end of the selected words to the other. */
const ADDRESS = /^\s*(https?:\/\/\S+)\s*$/iu;

/** Asks main to open the address that is selected in the text, else that of the open source. */
export async function openAddress(): Promise<void> {
  const { selection, sourceId } = session();
  const { db } = openedCase();
  const stored = selection && (await db.texts.get(selection.excerptId));
  const words = selection && stored ? stored.text.slice(selection.start, selection.end) : '';
  const source = sourceId ? await db.sources.get(sourceId) : undefined;
  const address = ADDRESS.exec(words)?.[1] ?? source?.url ?? '';
  if (address === '') {
    notify('info', CLOSED_WORDS.address.none);
    return;
  }
  const outcome = await ask('link.open', address);
  if (outcome === 'copied') notify('info', CLOSED_WORDS.address.copiedNotice);
}
