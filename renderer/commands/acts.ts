import type { ArgsOfCommand } from '../../shared/commands.ts';
import type { ViewId } from '../../shared/views.ts';
import { openedCase } from '../db/opened-case.ts';
import { flushDrafts } from '../state/drafts.ts';
import { session, updateSession } from '../state/session.ts';
import { exportHtml, exportPdf } from './assessment-output.ts';
import { chooseCaseFile, openSampleCase, saveCaseFile, verifyOpenedCase } from './case-files.ts';
import { chooseImportFiles } from './import-files.ts';
import { closeCase } from './open-case.ts';
import type { ActCommandId } from './planner.ts';
import { redo, undo } from './undo.ts';

type Act<K extends ActCommandId> = (args: ArgsOfCommand<K>) => Promise<void> | void;

/** Every command that shows or asks; one without code does not compile. */
export const ACTS: { readonly [K in ActCommandId]: Act<K> } = {
  'case.new': () => updateSession({ dialog: { kind: 'new case' } }),
  'case.openSample': openSampleCase,
  'case.openFile': chooseCaseFile,
  'case.saveFile': saveCaseFile,
  'case.verify': verifyOpenedCase,
  'case.close': closeCase,
  'import.files': chooseImportFiles,
  'import.paste': () => updateSession({ dialog: { kind: 'paste' } }),
  'edit.undo': async () => {
    await flushDrafts();
    await undo();
  },
  'edit.redo': async () => {
    await flushDrafts();
    await redo();
  },
  'app.palette': () => updateSession({ dialog: { kind: 'palette' } }),
  'app.keys': () => updateSession({ dialog: { kind: 'keys' } }),
  'view.show': ({ view }) => showView(view),
  'view.sources': () => showView('sources'),
  'view.claims': () => showView('claims'),
  'view.entities': () => showView('entities'),
  'view.assessments': () => showView('assessments'),
  'source.open': openSource,
  'claim.open': openClaim,
  'entity.ask': () => updateSession({ dialog: { kind: 'entity', range: null, name: '' } }),
  'entity.askMention': askMention,
  'entity.open': ({ entityId }) =>
    updateSession({ view: 'entities', entityId, focus: { kind: 'entity', id: entityId } }),
  'assessment.open': ({ assessmentId }) =>
    updateSession({
      view: 'assessments',
      assessmentId,
      focus: { kind: 'assessment', id: assessmentId },
      isPreviewing: false,
    }),
  'assessment.cite': () => updateSession({ dialog: { kind: 'cite' }, isPreviewing: false }),
  'assessment.preview': () => updateSession({ isPreviewing: !session().isPreviewing }),
  'assessment.exportPdf': exportPdf,
  'assessment.exportHtml': exportHtml,
};

/** Going to a view brings back what was in hand there. */
function showView(view: ViewId): void {
  const { sourceId, claimId, entityId, assessmentId } = session();
  const focus = {
    sources: sourceId && { kind: 'source' as const, id: sourceId },
    claims: claimId && { kind: 'claim' as const, id: claimId },
    entities: entityId && { kind: 'entity' as const, id: entityId },
    assessments: assessmentId && { kind: 'assessment' as const, id: assessmentId },
  }[view];
  updateSession({ view, focus: focus || null });
}

async function openSource({ sourceId, at }: ArgsOfCommand<'source.open'>): Promise<void> {
  const first = await openedCase().db.excerpts.where('sourceId').equals(sourceId).first();
  updateSession({
    view: 'sources',
    sourceId,
    excerptId: at?.excerptId ?? first?.id ?? null,
    focus: { kind: 'source', id: sourceId },
    reveal: at ?? null,
    selection: null,
  });
}

/** Takes the claim in hand and shows a passage of it in the reader behind the claim form. */
async function openClaim({ claimId, passageId }: ArgsOfCommand<'claim.open'>): Promise<void> {
  const { db } = openedCase();
  const passage =
    (passageId && (await db.passages.get(passageId))) ??
    (await db.passages.where('claimId').equals(claimId).first());
  const excerpt = passage && (await db.excerpts.get(passage.excerptId));
  updateSession({
    claimId,
    focus: { kind: 'claim', id: claimId },
    ...(passage &&
      excerpt && {
        sourceId: excerpt.sourceId,
        excerptId: passage.excerptId,
        reveal: { excerptId: passage.excerptId, start: passage.start },
      }),
  });
}

async function askMention(): Promise<void> {
  const { selection } = session();
  if (!selection) return;
  const stored = await openedCase().db.texts.get(selection.excerptId);
  const name = stored?.text.slice(selection.start, selection.end).trim() ?? '';
  updateSession({ dialog: { kind: 'entity', range: selection, name } });
}
