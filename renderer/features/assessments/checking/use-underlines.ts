import type { Node as ProseNode } from '@tiptap/pm/model';
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { ruleOf } from '../../../../shared/analysis/check-rules.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import type { RichText } from '../../../../shared/model/rich-text.ts';
import { CHECKING_WORDS as WORDS } from '../../../../shared/words/checking.ts';
import { updateChecking } from '../../../state/checked.ts';
import { type FindingStep, updateSession, useSession } from '../../../state/session.ts';
import { toRichText } from '../to-rich-text.ts';
import { findingsKey, findingsPlugin, type PlacedFinding, placedFindings } from './finding-decorations.ts';
import { useCheck } from './use-check.ts';
import './findings.css';

/** Milliseconds without a key before what is typed is read. */
const PAUSE = 250;

/** Has the text read as it is written, underlines what is found, and goes from finding to finding. */
export function useUnderlines(editor: Editor, assessment: Assessment): void {
  const checked = useCheck(assessment);
  const { accepted, id, body } = assessment;
  /** Whether what was found in this text is underlined already. */
  const isShown = useRef(false);
  const read = useRef<{ readonly doc: ProseNode; readonly body: RichText }>({ doc: editor.state.doc, body });

  useEffect(() => {
    editor.registerPlugin(findingsPlugin());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const publish = (): void => {
      if (editor.isDestroyed) return;
      read.current = { doc: editor.state.doc, body: toRichText(editor.state.doc) };
      updateChecking({ draft: { assessmentId: id, body: read.current.body } });
    };
    const readSoon = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }): void => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(publish, PAUSE);
    };
    editor.on('transaction', readSoon);
    publish();
    return () => {
      clearTimeout(timer);
      editor.off('transaction', readSoon);
      updateChecking({ draft: null, current: null });
      if (!editor.isDestroyed) editor.unregisterPlugin(findingsKey);
    };
  }, [editor, id]);

  useEffect(() => {
    // What was found in other words than those that stand there now waits: they are being read.
    if (!checked || editor.isDestroyed) return;
    if (checked.body !== read.current.body || editor.state.doc !== read.current.doc) return;
    const isAccepted = new Set(accepted.map(({ key }) => key));
    const shown = checked.findings.filter(({ key }) => !isAccepted.has(key));
    editor.view.dispatch(editor.state.tr.setMeta(findingsKey, shown));
    isShown.current = true;
  }, [editor, checked, accepted]);

  const step = useSession((now) => now.findingStep);
  useEffect(() => {
    if (!step || !checked || !isShown.current || editor.isDestroyed) return;
    const found = wanted(step, placedFindings(findingsKey.getState(editor.state)), editor.state.selection);
    // One that is not there yet may come with the text that is being read.
    const isRead = checked.body === read.current.body && editor.state.doc === read.current.doc;
    if (!found && !isRead) return;
    updateSession({ findingStep: null, announcement: found ? announce(found) : WORDS.panel.atEnd });
    if (!found) return;
    updateChecking({ current: found.finding.key });
    const { tr, doc } = editor.state;
    const selection = selectionOf(doc, found);
    editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
    editor.view.focus();
  }, [editor, step, checked]);
}

/** Behind the last finding comes the first one again. */
function wanted(
  step: FindingStep,
  found: readonly PlacedFinding[],
  { from, to }: { readonly from: number; readonly to: number },
): PlacedFinding | undefined {
  switch (step.to) {
    case 'key':
      return found.find(({ finding }) => finding.key === step.key);
    case 'next':
      return found.find((one) => one.from > from || (one.from === from && one.to > to)) ?? found[0];
    case 'previous':
      return found.findLast((one) => one.from < from || (one.from === from && one.to < to)) ?? found.at(-1);
  }
}

/** Words are selected as words, a figure as a whole. */
const selectionOf = (doc: ProseNode, { from, to }: PlacedFinding): Selection =>
  doc.nodeAt(from)?.isBlock && doc.nodeAt(from)?.isAtom
    ? NodeSelection.create(doc, from)
    : TextSelection.between(doc.resolve(from), doc.resolve(to));

function announce({ finding: { rule, why } }: PlacedFinding): string {
  const { severity, name } = ruleOf(rule);
  return `${WORDS.panel.at(WORDS.severities[severity].one, name)}. ${why}`;
}
