import { useEffect, useRef, useState } from 'react';
import { report } from '../../commands/edit.ts';
import { guessableWords } from '../../commands/locking.ts';
import { type StrengthJudge, strengthJudge } from '../../workers/strength-client.ts';
import type { Strength } from '../../workers/strength-job.ts';

/** How strong a passphrase is while it is typed, and a better one on request. `onSuggestion` must stay the same function. */
export function useStrength(
  passphrase: string,
  onSuggestion: (passphrase: string) => void,
): { readonly strength: Strength | null; readonly suggest: () => void } {
  const [judged, setJudged] = useState<{ readonly of: string; readonly strength: Strength } | null>(null);
  const [about, setAbout] = useState<readonly string[]>([]);
  const judge = useRef<StrengthJudge | null>(null);
  useEffect(() => {
    const started = strengthJudge({
      strength: (strength, of) => setJudged({ of, strength }),
      suggestion: onSuggestion,
    });
    judge.current = started;
    guessableWords().then(setAbout).catch(report);
    return () => started.close();
  }, [onSuggestion]);
  useEffect(() => {
    if (passphrase !== '') judge.current?.judge(passphrase, about);
  }, [about, passphrase]);
  // What was judged before says nothing about what stands there now.
  const strength = passphrase !== '' && judged?.of === passphrase ? judged.strength : null;
  return { strength, suggest: () => judge.current?.suggest() };
}
