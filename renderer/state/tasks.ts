import { create } from 'zustand';

/** Long work, shown in the status bar. */
export interface Task {
  readonly id: number;
  readonly label: string;
  readonly done: number;
  /** 0 while the amount is not known. */
  readonly total: number;
  /** What it is at, as a file by its name. */
  readonly at: string;
  readonly cancel?: () => void;
}

export const useTasks = create<{ readonly tasks: readonly Task[] }>(() => ({ tasks: [] }));

let lastId = 0;

/** Runs work under a task that is shown while it lasts; `report` moves its progress. */
export async function runTask<T>(
  label: string,
  work: (report: (done: number, total: number, at?: string) => void) => Promise<T>,
  cancel?: () => void,
): Promise<T> {
  lastId += 1;
  const id = lastId;
  const change = (part: Partial<Task>): void =>
    useTasks.setState(({ tasks }) => ({
      tasks: tasks.map((task) => (task.id === id ? { ...task, ...part } : task)),
    }));
  useTasks.setState(({ tasks }) => ({
    tasks: [...tasks, { id, label, done: 0, total: 0, at: '', ...(cancel && { cancel }) }],
  }));
  try {
    return await work((done, total, at = '') => change({ done, total, at }));
  } finally {
    useTasks.setState(({ tasks }) => ({ tasks: tasks.filter((task) => task.id !== id) }));
  }
}
