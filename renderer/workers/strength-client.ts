import url from './strength.worker.ts?worker&url';
import type { Strength, StrengthAnswer, StrengthQuestion } from './strength-job.ts';
import { trustedWorker } from './trusted-worker.ts';

/** Judges passphrases as long as a form is open; its worker is gone afterwards, and what was typed with it. */
export interface StrengthJudge {
  /** Answers to the newest question only: what was typed before it does not matter any more. */
  judge(passphrase: string, about: readonly string[]): void;
  suggest(): void;
  close(): void;
}

export function strengthJudge(heard: {
  readonly strength: (strength: Strength, of: string) => void;
  readonly suggestion: (passphrase: string) => void;
}): StrengthJudge {
  const worker = trustedWorker(url);
  let last = 0;
  let judging = '';
  worker.addEventListener('message', ({ data }: MessageEvent<StrengthAnswer>) => {
    if ('suggestion' in data) heard.suggestion(data.suggestion);
    else if (data.number === last) heard.strength(data.strength, judging);
  });
  const ask = (question: StrengthQuestion): void => worker.postMessage(question, []);
  return {
    judge(passphrase, about) {
      judging = passphrase;
      ask({ number: (last += 1), passphrase, about });
    },
    suggest: () => ask({ number: last, passphrase: null }),
    close: () => worker.terminate(),
  };
}
