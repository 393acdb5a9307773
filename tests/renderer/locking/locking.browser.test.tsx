import '../../../renderer/app/theme.css';
import { cleanup, render } from '@testing-library/react';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app/App.tsx';
import { Begin } from '../../../renderer/app/Begin.tsx';
import { openCaseFile } from '../../../renderer/commands/case-files.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import { beginWithLock, lockNow } from '../../../renderer/commands/screen-lock.ts';
import { openSnapshotKey } from '../../../renderer/commands/snapshot-keys.ts';
import { openedCase, openedCaseOrNull } from '../../../renderer/db/opened-case.ts';
import { updateLock, useLock } from '../../../renderer/state/lock.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { lockBytes, unlockBytes } from '../../../renderer/workers/age-file.ts';
import type { FileBytes, LockState } from '../../../shared/ipc.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { LOCKING_WORDS as WORDS } from '../../../shared/words/locking.ts';
import { forgetCase } from '../commands/forget-case.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';

const PASSPHRASE = 'lantern acrobat tidy glacier';
const OPEN: LockState = { isSet: true, isLocked: false, idleMinutes: 0, waitSeconds: 0 };

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
  main.answers = {
    'window.ready': () => ok(null),
    'lock.open': (typed) =>
      typed === PASSPHRASE ? ok(OPEN) : fail('wrong-passphrase', 'That is not the passphrase.'),
    'lock.state': () => ok({ ...OPEN, isLocked: true }),
  };
  updateLock({ isSet: false, isLocked: false, isEmptied: false, idleMinutes: 0, waitSeconds: 0 });
  updateSession({ dialog: null });
});
afterEach(async () => {
  // Before its case is closed: what is shown would ask a database that is gone.
  cleanup();
  vi.useRealTimers();
  updateLock({ isSet: false, isLocked: false, isEmptied: false, idleMinutes: 0, waitSeconds: 0 });
  await closeCase();
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
});

const show = () =>
  render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
const field = (name: string) => page.getByLabelText(name, { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('a case file with a passphrase', () => {
  async function lockedSmallCase(): Promise<{ readonly file: FileBytes; readonly caseId: string }> {
    await openSmallCase();
    const { caseId } = openedCase();
    await run('case.saveFile');
    const [saved] = main.saved;
    await closeCase();
    await forgetCase(caseId);
    main.journals.clear();
    main.originals.clear();
    const bytes = await lockBytes(saved?.bytes ?? new Uint8Array(), PASSPHRASE, undefined, 2);
    return { file: { name: 'sent.touchstone.age', bytes }, caseId };
  }

  test('asks for it, says what is wrong, and opens the case with the right one', async () => {
    const { file, caseId } = await lockedSmallCase();
    show();
    await openCaseFile(file);
    await expect.element(page.getByRole('dialog', { name: WORDS.unlock.title(file.name) })).toBeVisible();
    await userEvent.fill(field(WORDS.passphrase), 'lantern acrobat');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('dialog').getByRole('alert'))
      .toHaveTextContent(WORDS.refused.wrongPassphrase);
    expect(openedCaseOrNull()).toBeNull();
    expect(main.journals.size).toBe(0);
    await userEvent.fill(field(WORDS.passphrase), PASSPHRASE);
    await userEvent.click(button(WORDS.unlock.act));
    await vi.waitFor(() => expect(openedCaseOrNull()?.caseId).toBe(caseId));
    await expect.element(page.getByRole('option', { name: /^S1/ })).toBeVisible();
    expect(session().dialog).toBeNull();
  });

  test('that was changed on its way is called damaged, and nothing is opened', async () => {
    const { file } = await lockedSmallCase();
    file.bytes[file.bytes.length - 1] = (file.bytes.at(-1) ?? 0) ^ 1;
    show();
    await openCaseFile(file);
    await userEvent.fill(field(WORDS.passphrase), PASSPHRASE);
    await userEvent.click(button(WORDS.unlock.act));
    await expect
      .element(page.getByRole('dialog').getByRole('alert'))
      .toHaveTextContent(WORDS.refused.damaged);
    expect(openedCaseOrNull()).toBeNull();
  });

  test('is made from the menu: a weak passphrase is not taken, a suggested one is, and only it opens the file', async () => {
    await openSmallCase();
    show();
    await runInContext('case.saveLocked');
    await userEvent.fill(field(WORDS.passphrase), 'password');
    await userEvent.fill(field(WORDS.again), 'password');
    await expect.element(page.getByText(WORDS.strength.advice.topTen)).toBeVisible();
    await expect.element(button(WORDS.save.act)).toBeDisabled();
    await userEvent.click(button(WORDS.suggest));
    await expect.element(page.getByText(WORDS.suggested)).toBeVisible();
    const passphrase = (field(WORDS.passphrase).element() as HTMLInputElement).value;
    expect(passphrase.split(' ')).toHaveLength(6);
    await expect.element(page.getByText(WORDS.strength.words[4])).toBeVisible();
    await userEvent.click(button(WORDS.save.act));
    await vi.waitFor(() => expect(main.saved).toHaveLength(1));
    const [saved] = main.saved;
    expect(saved?.name).toMatch(/\.touchstone\.age$/u);
    const opened = await unlockBytes(saved?.bytes ?? new Uint8Array(), passphrase);
    expect(opened.ok && new TextDecoder('latin1').decode(opened.value.subarray(0, 2))).toBe('PK');
    await vi.waitFor(() => expect(session().dialog).toBeNull());
    const said = useNotices.getState().notices.map(({ text }) => text);
    expect(said).toContain(WORDS.save.saved(saved?.name ?? ''));
    expect(JSON.stringify([said, main.asked, session()])).not.toContain(passphrase);
  });
});

describe('the locked window', () => {
  const everything = () =>
    `${document.body.textContent} ${[...document.querySelectorAll('input')].map(({ value }) => value).join(' ')}`;

  async function showLocked() {
    await openSmallCase();
    const title = (await openedCase().db.info.toCollection().first())?.title ?? '';
    show();
    await vi.waitFor(() => expect(everything()).toContain(title));
    beginWithLock(OPEN);
    return title;
  }

  test('holds nothing of the case, keeps what was typed, and gives it back with the passphrase', async () => {
    const title = await showLocked();
    await runInContext('lock.now');
    await vi.waitFor(() => expect(document.querySelector('.workspace')).toBeNull());
    expect(everything()).not.toContain(title);
    expect(document.title).not.toContain(title);
    await expect.element(page.getByRole('heading', { name: WORDS.lock.title })).toBeVisible();
    await expect.element(field(WORDS.passphrase)).toHaveFocus();

    await userEvent.keyboard('wrong{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('That is not the passphrase.');
    expect(document.querySelector('.workspace')).toBeNull();
    await userEvent.fill(field(WORDS.passphrase), PASSPHRASE);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(everything()).toContain(title));
    expect(document.body.dataset['locked']).toBeUndefined();
  });

  test('does nothing that a menu or a key asks for, and opens no file that is given to it', async () => {
    await showLocked();
    await lockNow();
    expect(await runInContext('case.close')).toBe(false);
    expect(await runInContext('app.palette')).toBe(false);
    main.tell('command.run', 'case.new');
    main.tell('file.opened', { name: 'x.touchstone', bytes: new Uint8Array([1]) });
    await Promise.resolve();
    expect(session().dialog).toBeNull();
    expect(useNotices.getState().notices).toEqual([]);
    expect(openedCaseOrNull()).not.toBeNull();
  });

  test('hides an open dialog without losing what was typed into it', async () => {
    await showLocked();
    await runInContext('import.paste');
    const text = page.getByRole('dialog').getByRole('textbox').last();
    await userEvent.fill(text, 'Half a page that nobody has kept yet.');
    await lockNow();
    await expect.element(page.getByRole('heading', { name: WORDS.lock.title })).toBeVisible();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(document.body.innerText).not.toContain('Half a page');
    await userEvent.fill(field(WORDS.passphrase), PASSPHRASE);
    await userEvent.keyboard('{Enter}');
    await expect.element(text).toHaveValue('Half a page that nobody has kept yet.');
  });

  test('falls when the system locks, and when nobody has touched it for the minutes that were set', async () => {
    await showLocked();
    main.tell('lock.asked', null);
    await vi.waitFor(() => expect(useLock.getState().isEmptied).toBe(true));
    updateLock({ ...OPEN, isEmptied: false });

    vi.useFakeTimers();
    updateLock({ idleMinutes: 5 });
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(useLock.getState().isLocked).toBe(false);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(useLock.getState().isLocked).toBe(true);
  });

  test('begins locked where the program starts with a passphrase set', async () => {
    beginWithLock({ ...OPEN, isLocked: true });
    show();
    await expect.element(page.getByRole('heading', { name: WORDS.lock.title })).toBeVisible();
    expect(document.querySelector('.home')).toBeNull();
  });
});

describe('the settings of locks and encryption', () => {
  test('set, keep and take away the passphrase of the screen, and say what is not encrypted', async () => {
    let held: string | null = null;
    main.answers['lock.choose'] = (current, next) => {
      if (held !== null && current !== held) return fail('wrong-passphrase', 'That is not the passphrase.');
      held = next;
      return ok({ ...OPEN, isSet: next !== null, idleMinutes: 10 });
    };
    main.answers['lock.idle'] = (minutes) => ok({ ...OPEN, idleMinutes: minutes });
    main.answers['sealing.state'] = () => ok(null);
    main.answers['store.encryption'] = () => ok({ disk: 'not-seen', swap: 'none' });
    show();
    await runInContext('lock.now');
    const words = WORDS.settings;
    await expect.element(page.getByText(words.isOff)).toBeVisible();
    await expect.element(page.getByText(words.clearWhy)).toBeVisible();
    await expect.element(page.getByText(`${words.disk['not-seen']} ${words.swap.none}`)).toBeVisible();
    expect(document.body.textContent).not.toContain(WORDS.snapshots.title);
    await userEvent.click(button(words.set));
    await userEvent.fill(field(WORDS.passphrase), PASSPHRASE);
    await userEvent.fill(field(WORDS.again), `${PASSPHRASE}s`);
    await expect.element(page.getByText(WORDS.differs)).toBeVisible();
    await expect.element(button(words.save)).toBeDisabled();
    await userEvent.fill(field(WORDS.again), PASSPHRASE);
    await userEvent.click(button(words.save));
    await expect.element(page.getByText(words.saved)).toBeVisible();
    expect(held).toBe(PASSPHRASE);
    expect(useLock.getState().idleMinutes).toBe(10);

    await userEvent.click(button(words.takeAway));
    await userEvent.fill(field(words.current), 'wrong');
    await userEvent.click(button(words.remove));
    await expect.element(page.getByRole('alert')).toHaveTextContent('That is not the passphrase.');
    await userEvent.fill(field(words.current), PASSPHRASE);
    await userEvent.click(button(words.remove));
    await expect.element(page.getByText(words.removed)).toBeVisible();
    expect(held).toBeNull();
  });

  test('make a key for snapshots, show its recovery key once, and open it with either', async () => {
    let state = { isOn: false, hasKey: false, isOpen: false, sealsProfile: false, isEmpty: false };
    let recipient = '';
    let locked = new Uint8Array();
    const given: string[] = [];
    main.answers['sealing.state'] = () => ok(state);
    main.answers['sealing.key'] = () => ok(locked);
    main.answers['sealing.turnOn'] = (made, bytes) => {
      recipient = made;
      locked = new Uint8Array(bytes);
      return ok((state = { ...state, isOn: true, hasKey: true }));
    };
    main.answers['sealing.open'] = (identity) => {
      given.push(identity);
      return ok((state = { ...state, isOpen: true }));
    };
    main.answers['sealing.setOn'] = (isOn) => ok((state = { ...state, isOn }));
    show();
    await runInContext('lock.set');
    const words = WORDS.snapshots;
    await userEvent.click(button(words.turnOn));
    await userEvent.fill(field(WORDS.passphrase), PASSPHRASE);
    await userEvent.fill(field(WORDS.again), PASSPHRASE);
    await userEvent.click(button(words.save));
    const shown = page.getByText(/^AGE-SECRET-KEY-1/u);
    await expect.element(shown).toBeVisible();
    const recovery = shown.element().textContent;
    expect(await identityToRecipient(recovery)).toBe(recipient);
    expect(new TextDecoder('latin1').decode(locked)).not.toContain(recovery);
    await userEvent.click(button(words.recoveryKept));
    await expect.element(shown).not.toBeInTheDocument();

    await userEvent.click(button(words.openNow));
    await userEvent.fill(field(words.current), 'lantern acrobat');
    await userEvent.click(button(words.remove));
    await expect
      .element(page.getByRole('dialog').getByRole('alert'))
      .toHaveTextContent(words.wrongPassphrase);
    expect(given).toEqual([]);
    await userEvent.fill(field(words.current), PASSPHRASE);
    await userEvent.click(button(words.remove));
    await expect.element(page.getByText(words.isOnAndOpen)).toBeVisible();
    await openSnapshotKey(` ${recovery.toLowerCase()} `);
    expect(given).toEqual([recovery, recovery]);
    await userEvent.click(button(words.turnOff));
    await expect.element(page.getByText(words.isOff)).toBeVisible();
  });

  test('encrypt everything in a profile without cases: the recovery key is shown once, and nothing but an end is offered', async () => {
    let state = { isOn: false, hasKey: false, isOpen: false, sealsProfile: false, isEmpty: true };
    main.answers['sealing.state'] = () => ok(state);
    main.answers['sealing.turnOn'] = () => ok((state = { ...state, isOn: true, hasKey: true }));
    main.answers['sealing.profile'] = () => ok((state = { ...state, sealsProfile: true }));
    await closeCase();
    show();
    await run('lock.set');
    const words = WORDS.profile;
    await userEvent.click(button(words.turnOn));
    await userEvent.fill(field(WORDS.passphrase), PASSPHRASE);
    await userEvent.fill(field(WORDS.again), PASSPHRASE);
    await userEvent.click(button(words.save));
    await expect.element(page.getByText(/^AGE-SECRET-KEY-1/u)).toBeVisible();
    await expect.element(page.getByText(words.restart, { exact: false })).toBeVisible();
    await expect.element(button(words.quit)).toBeVisible();
    await expect.element(page.getByText(WORDS.snapshots.title)).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(button(words.quit)).toBeVisible();
  });

  test('say of a profile with cases that it cannot be encrypted any more, and of an encrypted one that it is', async () => {
    const state = { isOn: false, hasKey: false, isOpen: false, sealsProfile: false, isEmpty: false };
    main.answers['sealing.state'] = () => ok(state);
    show();
    await runInContext('lock.set');
    await expect.element(page.getByText(WORDS.profile.notEmpty)).toBeVisible();
    updateSession({ dialog: null });
    main.answers['sealing.state'] = () =>
      ok({ ...state, isOn: true, hasKey: true, isOpen: true, sealsProfile: true });
    await runInContext('lock.set');
    await expect.element(page.getByText(WORDS.profile.isOn)).toBeVisible();
    await expect.element(page.getByText(WORDS.settings.sealedWhy)).toBeVisible();
    await expect.element(button(WORDS.snapshots.turnOff)).not.toBeInTheDocument();
  });
});

describe('an encrypted profile', () => {
  test('shows nothing before its passphrase, then its cases as they were listed', async () => {
    const identity = await generateX25519Identity();
    const locked = await lockBytes(new TextEncoder().encode(`${identity}\n`), PASSPHRASE, undefined, 2);
    const listed = {
      id: 'case-0009',
      title: 'Listed before',
      isSample: false,
      openedAt: '2026-01-01T00:00:00.000Z',
    };
    const opened: string[] = [];
    main.answers['sealing.key'] = () => ok(locked);
    main.answers['sealing.open'] = (given) => {
      opened.push(given);
      return ok({ isOn: true, hasKey: true, isOpen: true, sealsProfile: true, isEmpty: false });
    };
    main.answers['sealing.kept'] = () => ok(JSON.stringify({ cases: [listed], settings: [] }));
    const kept: string[] = [];
    main.answers['sealing.keep'] = (list) => {
      kept.push(list);
      return ok(null);
    };
    await closeCase();
    render(
      <StrictMode>
        <Begin isSealed isOpened={false} />
      </StrictMode>,
    );
    const words = WORDS.profile;
    await expect.element(page.getByRole('heading', { name: words.openTitle })).toBeVisible();
    expect(document.body.textContent).not.toContain('Listed before');
    await userEvent.fill(field(words.current), 'not the passphrase');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(WORDS.snapshots.wrongPassphrase)).toBeVisible();
    expect(opened).toEqual([]);
    await userEvent.fill(field(words.current), PASSPHRASE);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Listed before')).toBeVisible();
    expect(opened).toEqual([identity]);
    await vi.waitFor(() => expect(kept.at(-1)).toContain('Listed before'));
  });
});
