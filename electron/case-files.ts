import path from 'node:path';
import type { FileBytes } from '../shared/ipc.ts';
import type { Result } from '../shared/lib/result.ts';

/** The case files that the desktop names when it starts the program: by a double click, or dropped on its icon. */
export function caseFilesIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((word) => !word.startsWith('-') && /\.touchstone(?:\.age)?$/iu.test(word))
    .map((word) => path.resolve(folder, word));
}

export interface CaseFileQueue {
  add(files: readonly string[]): void;
  /** The window listens from now on. */
  start(): void;
}

/** Holds case files back until the window listens, then reads and hands them over in the order they came. */
export function caseFileQueue(steps: {
  readonly read: (file: string) => Promise<Result<FileBytes>>;
  readonly open: (file: FileBytes) => void;
  readonly refuse: (message: string) => void;
}): CaseFileQueue {
  let isStarted = false;
  let last: Promise<void> = Promise.resolve();
  const waiting: string[] = [];

  async function handOver(file: string): Promise<void> {
    const result = await steps.read(file);
    if (result.ok) steps.open(result.value);
    else steps.refuse(result.message);
  }

  function drain(): void {
    for (const file of waiting.splice(0)) last = last.then(async () => await handOver(file));
  }

  return {
    add(files) {
      waiting.push(...files);
      if (isStarted) drain();
    },
    start() {
      isStarted = true;
      drain();
    },
  };
}
