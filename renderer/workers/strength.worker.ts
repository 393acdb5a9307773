import { strengthOf, suggestPassphrase } from './strength.ts';
import type { StrengthAnswer, StrengthQuestion } from './strength-job.ts';

self.addEventListener('message', ({ data }: MessageEvent<StrengthQuestion>) => {
  const { number } = data;
  const answer: StrengthAnswer =
    data.passphrase === null
      ? { number, suggestion: suggestPassphrase() }
      : { number, strength: strengthOf(data.passphrase, data.about) };
  self.postMessage(answer, { transfer: [] });
});
