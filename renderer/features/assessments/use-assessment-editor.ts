import { type Editor, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { type Template, templateOf } from '../../../shared/model/template.ts';
import { ASSESSMENT_WORDS } from '../../../shared/words/assessments.ts';
import { run } from '../../commands/run.ts';
import { ownTemplates } from '../../db/queries-templates.ts';
import { useQuery } from '../../db/use-query.ts';
import { keepDraft } from '../../state/drafts.ts';
import type { CitationTargets } from './citation-node.ts';
import { editorExtensions } from './editor-extensions.ts';
import { toRichText } from './to-rich-text.ts';

/** Milliseconds without a key before what is typed is committed; one pause is one step of undo. */
const PAUSE = 700;

/**
 * An editor bound to one assessment: typing is committed after a pause, on leaving and before anything that needs
 * it; a change from elsewhere (undo, another window) is taken over while nothing is being typed.
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
  const own = useQuery(ownTemplates);
  const template = useMemo(
    () => (own ? templateOf(assessment.template, own) : null),
    [own, assessment.template],
  );
  const hinting = useRef<Template | null>(null);
  const templateNow = useCallback(() => hinting.current, []);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const editor = useEditor({
    extensions: useMemo(() => editorExtensions(targets, templateNow), [targets, templateNow]),
    content: structuredClone(assessment.body) as object,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'assessment-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': ASSESSMENT_WORDS.editor,
      },
    },
    onUpdate: () => {
      isDirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
  });

  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (!isDirty.current) return;
    isDirty.current = false;
    const body = toRichText(editor.getJSON());
    if (canonicalJson(body) === canonicalJson(stored.current)) return;
    await run('assessment.write', { assessmentId: assessment.id, body });
  };
  const stored = useRef(assessment.body);
  const flushLatest = useRef(flush);
  flushLatest.current = flush;
  useEffect(() => keepDraft(() => flushLatest.current()), []);
  useEffect(() => () => void flushLatest.current(), []);

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
    stored.current = assessment.body;
    if (isDirty.current || editor.isDestroyed) return;
    if (canonicalJson(toRichText(editor.getJSON())) === canonicalJson(assessment.body)) return;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(structuredClone(assessment.body) as object, { emitUpdate: false });
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
  }, [assessment.body, editor]);
  return editor;
}
