import { create } from 'zustand';
import type { CommandId } from '../../shared/commands.ts';

/** A sentence to the analyst that stays until it is dismissed or replaced. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'problem';
  readonly text: string;
  /** What to do next, offered as a button. */
  readonly command?: CommandId;
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

let lastId = 0;

/** Shows a notice; at most three stand, the oldest gives way. */
export function notify(tone: Notice['tone'], text: string, command?: CommandId): void {
  lastId += 1;
  const notice: Notice = { id: lastId, tone, text, ...(command && { command }) };
  useNotices.setState(({ notices }) => ({
    // Said again, it is the same sentence and stands once.
    notices: [...notices.filter((standing) => standing.text !== text).slice(-2), notice],
  }));
}

/** After a further step, "Undo" would take back that one: notices keep their sentence and offer it no longer. */
export const spendUndo = (): void =>
  useNotices.setState(({ notices }) => ({
    notices: notices.map((notice) => {
      const { command, ...rest } = notice;
      return command === 'edit.undo' ? rest : notice;
    }),
  }));

export const dismissNotice = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
