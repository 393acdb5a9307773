import { useEffect, useId, useRef, useState } from 'react';
import type { SourceId } from '../../../shared/model/source.ts';
import { IMPORT_WORDS } from '../../../shared/words/import.ts';
import { addExcerptTo, chooseExcerpt, type ExcerptDraft, typedExcerpt } from '../../commands/add-excerpt.ts';
import { report } from '../../commands/edit.ts';
import { sourceById } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { TextPreview } from './TextPreview.tsx';
import './import.css';

const WORDS = IMPORT_WORDS.excerpt;

/** Takes a further text of a source, from a file or typed, with the place that it has in the whole. */
export function ExcerptDialog({ sourceId }: { readonly sourceId: SourceId }) {
  const id = useId();
  const source = useQuery(sourceById, sourceId);
  const [texts, setTexts] = useState<readonly ExcerptDraft[]>([]);
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState('');
  const [locator, setLocator] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);
  const close = (): void => updateSession({ dialog: null });
  const whileBusy = async (work: () => Promise<unknown>): Promise<void> => {
    const { signal } = stop.current;
    setProblem(null);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      // Closed while a file was being read: nothing was stored, and there is nobody to tell.
      if (!signal.aborted) await report(error);
    }
    setBusy(false);
  };
  const choose = async (): Promise<void> => {
    const chosen = await chooseExcerpt(stop.current.signal);
    if (chosen && 'problem' in chosen) setProblem(chosen.problem);
    else if (chosen) {
      setTexts(chosen);
      take(chosen, 0);
    }
  };
  const take = (from: readonly ExcerptDraft[], place: number): void => {
    setAt(place);
    setLocator((now) => from[place]?.draft.read.found.locator ?? now);
  };
  const add = async (): Promise<void> => {
    const draft = texts[at] ?? (await typedExcerpt(typed));
    if ('problem' in draft) setProblem(draft.problem);
    else await addExcerptTo(sourceId, draft, locator);
  };
  if (!source) return null;
  const text = texts[at];
  const hasText = text !== undefined || typed.trim() !== '';
  return (
    <ModalDialog
      title={WORDS.title(source.code)}
      closeLabel={IMPORT_WORDS.close}
      onClose={close}
      holdsWork={hasText}
      foot={
        <>
          <Button onPress={close}>{IMPORT_WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={!hasText || isBusy} onPress={() => void whileBusy(add)}>
            {WORDS.add}
          </Button>
        </>
      }
    >
      <div className="excerpt-form">
        <p className="field-description">{WORDS.why}</p>
        {problem && (
          <p className="refused" role="alert">
            {problem}
          </p>
        )}
        <div className="field excerpt-locator">
          <label htmlFor={id} className="field-label">
            {WORDS.locator}
          </label>
          <input
            id={id}
            className="field-input"
            placeholder={WORDS.locatorPlaceholder}
            value={locator}
            onChange={(event) => setLocator(event.target.value)}
          />
        </div>
        {text ? (
          <>
            <div className="excerpt-choose">
              {texts.length > 1 ? (
                <Choice
                  label={WORDS.which}
                  value={String(at)}
                  options={texts.map(({ name }, place) => ({ value: String(place), label: name }))}
                  onChoose={(place) => take(texts, Number(place))}
                  isInline
                />
              ) : (
                <span>{WORDS.chosen(text.name)}</span>
              )}
              <Button tone="quiet" onPress={() => setTexts([])}>
                {WORDS.other}
              </Button>
            </div>
            <div className="excerpt-preview">
              <TextPreview read={text.draft.read} />
            </div>
          </>
        ) : (
          <>
            <div className="excerpt-choose">
              <Button isDisabled={isBusy} onPress={() => void whileBusy(choose)}>
                {WORDS.choose}
              </Button>
              <span>{WORDS.orType}</span>
            </div>
            <textarea
              className="field-input excerpt-text"
              aria-label={WORDS.label}
              placeholder={WORDS.placeholder}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              // What is typed from paper is what this dialog is mostly opened for.
              autoFocus
            />
            <p className="field-description">{WORDS.typed}</p>
          </>
        )}
      </div>
    </ModalDialog>
  );
}
