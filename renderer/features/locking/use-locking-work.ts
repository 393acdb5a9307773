import { useEffect, useRef, useState } from 'react';
import { report } from '../../commands/edit.ts';
import type { LockingWork } from '../../commands/locking.ts';

interface Step {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

interface LockingState {
  /** What is being done; null where nothing is. */
  readonly step: Step | null;
  /** Runs work that can be given up; answers null where it was, or where it failed and that was shown. */
  readonly run: <T>(work: (parts: LockingWork) => Promise<T>) => Promise<T | null>;
  readonly stop: () => void;
}

/** Work with a passphrase in a form: how far it is, and giving it up, which closing the form does too. */
export function useLockingWork(): LockingState {
  const [step, setStep] = useState<Step | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const run: LockingState['run'] = async (work) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    try {
      return await work({ signal, onStep: (label, done, total) => setStep({ label, done, total }) });
    } catch (error) {
      if (!signal.aborted) await report(error);
      return null;
    } finally {
      setStep(null);
    }
  };
  return { step, run, stop };
}
