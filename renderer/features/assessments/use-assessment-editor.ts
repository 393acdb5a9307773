import { type Editor, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { sameJson } from '../../../shared/lib/same-json.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { type Template, templateOf } from '../../../shared/model/template.ts';
import { ASSESSMENT_WORDS } from '../../../shared/words/assessments.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run } from '../../commands/run.ts';
import { ownTemplates } from '../../db/queries-templates.ts';
import { useQuery } from '../../db/use-query.ts';
import { forgetRefused, keepDraft, keepRefused, refusedDraft, setAhead } from '../../state/drafts.ts';
import type { CitationTargets } from './citation-node.ts';
import { PauseSaver } from './editor/pause-saver.ts';
import { takeOver } from './editor/take-over.ts';
import { editorExtensions } from './editor-extensions.ts';
import { toRichText } from './to-rich-text.ts';

/** Tiptap walks what was deleted after every key, for listeners that there are none of. */
const CORE_EXTENSIONS = { delete: false } as const;

/**
 * An editor bound to one assessment: typing is committed after a pause, on leaving and before anything that needs
 * it; a change from elsewhere (undo, another window) is taken over while nothing is being typed. What could not be saved
 * is there again when the analyst comes back to it.
 */
export function useAssessmentEditor(assessment: Assessment, codes: ReadonlyMap<ClaimId, string>): Editor {
  const known = useRef(codes);
  const watchers = useRef(new Set<() => void>());
  const targets = useMemo<CitationTargets>(
    () => ({
      codeOf: (id) => known.current.get(id),
      open: (claimId) => void run('claim.open', { claimId }),
      watch: (refresh) => {
        watchers.current.add(refresh);
        return () => watchers.current.delete(refresh);
      },
    }),
    [],
  );
  const stored = useRef(assessment.body);
  const field = `assessments ${assessment.id} body`;
  const [kept] = useState(() => {
    const refused = refusedDraft(field);
    return refused?.over === JSON.stringify(assessment.body) ? refused.body : undefined;
  });
  /** Of the record that is shown, and of the last one that the text was written over. */
  const rev = useRef(assessment.rev);
  const written = useRef(-1);
  const settle = useRef(() => {});
  const save = useRef(async () => true);
  const [saver] = useState(
    () =>
      new PauseSaver(
        () => save.current(),
        () => {
          setAhead(field, false);
          settle.current();
        },
      ),
  );
  const own = useQuery(ownTemplates);
  const template = useMemo(
    () => (own ? templateOf(assessment.template, own) : null),
    [own, assessment.template],
  );
  const hinting = useRef<Template | null>(null);
  const templateNow = useCallback(() => hinting.current, []);
  const editor = useEditor({
    extensions: useMemo(() => editorExtensions(targets, templateNow), [targets, templateNow]),
    enableCoreExtensions: CORE_EXTENSIONS,
    content: structuredClone(kept ?? assessment.body) as object,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: ATTRIBUTES },
    onUpdate: () => {
      setAhead(field, true);
      saver.typed();
    },
  });
  save.current = async () => {
    const body = toRichText(editor.state.doc);
    if (sameJson(body, stored.current)) {
      forgetRefused(field);
      return true;
    }
    const before = rev.current;
    if (!(await run('assessment.write', { assessmentId: assessment.id, body }))) {
      setAhead(field, false);
      keepRefused(field, {
        owner: { table: 'assessments', id: assessment.id },
        label: ASSESSMENT_WORDS.editor,
        text: editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n\n'),
        body,
        over: JSON.stringify(stored.current),
        problem: FORM_WORDS.notSaved,
        discard: () => {
          forgetRefused(field);
          if (!editor.isDestroyed) takeOver(editor, stored.current);
        },
      });
      return false;
    }
    forgetRefused(field);
    stored.current = body;
    written.current = before;
    return true;
  };
  useEffect(() => keepDraft(() => saver.flush()), [saver]);
  useEffect(() => () => void saver.flush(), [saver]);
  useEffect(() => {
    if (kept) saver.typed();
    else forgetRefused(field);
  }, [field, kept, saver]);

  useEffect(() => {
    known.current = codes;
    for (const refresh of watchers.current) refresh();
  }, [codes]);

  useEffect(() => {
    hinting.current = template;
    // An empty step has the hints drawn again.
    if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false));
  }, [template, editor]);

  useEffect(() => {
    settle.current = (): void => {
      if (saver.isAhead || editor.isDestroyed || editor.view.composing) return;
      const shown = toRichText(editor.state.doc);
      // Parts that are the same object are not compared again.
      if (sameJson(shown, stored.current)) stored.current = shown;
      else takeOver(editor, stored.current);
    };
    rev.current = assessment.rev;
    // A list that was asked for before the text was written may answer after it.
    if (assessment.rev <= written.current) return;
    stored.current = assessment.body;
    settle.current();
  }, [assessment, editor, saver]);
  useEffect(() => {
    const { dom } = editor.view;
    // The editor itself reads what was composed a moment later.
    const composed = (): void => void setTimeout(() => settle.current(), AFTER_COMPOSING);
    dom.addEventListener('compositionend', composed);
    return () => dom.removeEventListener('compositionend', composed);
  }, [editor]);
  return editor;
}

/** Milliseconds. */
const AFTER_COMPOSING = 100;

/**
 * Spelling is checked by the dictionary of the operating system alone. The engine's own checker would fetch its
 * dictionaries from the network on Linux and Windows: main leaves it without a language (`electron/spelling.ts`).
 */
const ATTRIBUTES = {
  class: 'assessment-text',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': ASSESSMENT_WORDS.editor,
  spellcheck: 'true',
};
