import { useEffect, useRef, useState } from 'react';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import { report } from '../../commands/edit.ts';
import {
  acceptReplacement,
  chooseCorrected,
  type Proposed,
  pasteCorrected,
  type Replacement,
} from '../../commands/replace-text.ts';
import { excerptWithNewer } from '../../db/queries-anchoring.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { ReplacementPreview } from './ReplacementPreview.tsx';
import './replace-dialog.css';

const WORDS = ANCHORING_WORDS.replace;

/** Takes the corrected version of a text, shows what it changes and what becomes of the marks, and puts it in place. */
export function ReplaceDialog({ excerptId }: { readonly excerptId: ExcerptId }) {
  const found = useQuery(excerptWithNewer, excerptId);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [replacement, setReplacement] = useState<Replacement | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);
  const close = (): void => updateSession({ dialog: null });
  const take = async (work: (signal: AbortSignal) => Promise<Proposed>): Promise<void> => {
    const { signal } = stop.current;
    setProblem('');
    setBusy(true);
    try {
      const proposed = await work(signal);
      if (proposed && 'problem' in proposed) setProblem(proposed.problem);
      else if (proposed) setReplacement(proposed);
    } catch (error) {
      // Closed while it was being read: nothing was stored, and there is nobody to tell.
      if (!signal.aborted) await report(error);
    }
    setBusy(false);
  };
  const accept = async (accepted: Replacement): Promise<void> => {
    setBusy(true);
    await acceptReplacement(accepted).catch(report);
    setBusy(false);
  };
  if (!found) return null;
  const { excerpt, newer } = found;
  const title = WORDS.title(excerpt.code);
  if (newer) {
    return (
      <ModalDialog
        title={title}
        closeLabel={ANCHORING_WORDS.close}
        onClose={close}
        foot={
          <>
            <Button onPress={close}>{ANCHORING_WORDS.cancel}</Button>
            <Button
              tone="primary"
              onPress={() => updateSession({ dialog: null, excerptId: newer.id, selection: null })}
            >
              {WORDS.openNewer(newer.code)}
            </Button>
          </>
        }
      >
        <p>{WORDS.already(excerpt.code, newer.code)}</p>
      </ModalDialog>
    );
  }
  if (replacement) {
    return (
      <ModalDialog
        title={title}
        closeLabel={ANCHORING_WORDS.close}
        onClose={close}
        size="large"
        holdsWork
        foot={
          <>
            <Button onPress={() => setReplacement(null)}>{WORDS.back}</Button>
            <Button onPress={close}>{ANCHORING_WORDS.cancel}</Button>
            <Button tone="primary" autoFocus isDisabled={isBusy} onPress={() => void accept(replacement)}>
              {WORDS.confirm}
            </Button>
          </>
        }
      >
        <ReplacementPreview replacement={replacement} />
      </ModalDialog>
    );
  }
  const hasText = text.trim() !== '';
  return (
    <ModalDialog
      title={title}
      closeLabel={ANCHORING_WORDS.close}
      onClose={close}
      holdsWork={hasText}
      foot={
        <>
          <Button onPress={close}>{ANCHORING_WORDS.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={!hasText || isBusy}
            onPress={() => void take((signal) => pasteCorrected(excerptId, text, signal))}
          >
            {WORDS.compare}
          </Button>
        </>
      }
    >
      <p className="replace-why">{WORDS.why}</p>
      <div className="replace-choose">
        <Button isDisabled={isBusy} onPress={() => void take((signal) => chooseCorrected(excerptId, signal))}>
          {WORDS.choose}
        </Button>
        <span>{WORDS.orPaste}</span>
      </div>
      {problem && (
        <p className="replace-problem" role="alert">
          {problem}
        </p>
      )}
      <textarea
        className="field-input replace-text"
        aria-label={WORDS.label}
        placeholder={WORDS.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </ModalDialog>
  );
}
