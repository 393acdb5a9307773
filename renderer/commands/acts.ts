import type { AssessmentPanelId } from '../../shared/assessment-panels.ts';
import type { ArgsOfCommand, KeptMark } from '../../shared/command-args.ts';
import { newestText } from '../../shared/model/newest-text.ts';
import { PAGES, type PageId, type ViewId } from '../../shared/views.ts';
import { READER_WORDS } from '../../shared/words/reader.ts';
import { openedCase } from '../db/opened-case.ts';
import { excerptsOfSource } from '../db/queries.ts';
import { keptArgs, keptWords } from '../db/queries-kept.ts';
import { flushDrafts } from '../state/drafts.ts';
import { type Session, session, updateSession } from '../state/session.ts';
import { exportDocx, exportHtml, exportMarkdown, exportPdf } from './assessment-output.ts';
import {
  chooseCaseFile,
  openSampleCase,
  saveCaseFile,
  saveFindings,
  verifyOpenedCase,
} from './case-files.ts';
import { checkChain } from './check-chain.ts';
import { openAddress } from './closed.ts';
import { exportCustody } from './custody.ts';
import { findAcross, findInText } from './find-in-texts.ts';
import { chooseFoundCases } from './found-cases.ts';
import { chooseImportFiles, openReview } from './import-files.ts';
import { chooseImportFolder } from './import-folder.ts';
import { saveIssued } from './issued-copies.ts';
import { saveLog, showLog } from './log.ts';
import { leaveCase } from './open-case.ts';
import { lookAtFound, openFound } from './open-found.ts';
import { openRecord } from './open-record.ts';
import type { ActCommandId } from './planner.ts';
import { goBackToVersion } from './restore-version.ts';
import { lockOrSet } from './screen-lock.ts';
import {
  checkSnapshots,
  chooseSnapshotFolder,
  forgetSnapshotFolder,
  openSnapshotAsCopy,
  restoreSnapshot,
  takeSnapshotNow,
} from './snapshots.ts';
import { chooseTemplateFile } from './template-files.ts';
import { redo, undo } from './undo.ts';
import { chooseWatched, stopWatching } from './watch-folder.ts';
import { compareCase } from './weekly-comparison.ts';

type Act<K extends ActCommandId> = (args: ArgsOfCommand<K>) => Promise<void> | void;

/** Every command that shows or asks; one without code does not compile. */
export const ACTS: { readonly [K in ActCommandId]: Act<K> } = {
  'case.new': () => updateSession({ dialog: { kind: 'new case' } }),
  'case.openSample': openSampleCase,
  'case.openFile': chooseCaseFile,
  'case.putBack': chooseFoundCases,
  'case.saveFile': saveCaseFile,
  'case.saveLocked': () => updateSession({ dialog: { kind: 'save locked' } }),
  'case.custody': exportCustody,
  'case.verify': verifyOpenedCase,
  'case.compare': compareCase,
  'journal.check': checkChain,
  'findings.save': saveFindings,
  'log.export': showLog,
  'log.save': saveLog,
  'history.show': ({ seq }) => {
    showPage('history');
    updateSession({ focus: { kind: 'step', id: String(seq) } });
  },
  'trash.show': ({ seq, id }) => {
    showPage('trash');
    updateSession({ focus: { kind: 'removed', id, seq } });
  },
  'record.open': (record) => openRecord(record, ACTS),
  'case.close': leaveCase,
  'lock.now': lockOrSet,
  'lock.set': () => updateSession({ dialog: { kind: 'locking' } }),
  'page.snapshots': () => showPage('snapshots'),
  'snapshot.take': takeSnapshotNow,
  'snapshot.check': checkSnapshots,
  'snapshot.chooseFolder': chooseSnapshotFolder,
  'snapshot.forgetFolder': forgetSnapshotFolder,
  'snapshot.preview': ({ snapshotId }) => updateSession({ dialog: { kind: 'snapshot', snapshotId } }),
  'snapshot.restore': restoreSnapshot,
  'snapshot.openCopy': openSnapshotAsCopy,
  'import.files': chooseImportFiles,
  'import.paste': () => updateSession({ dialog: { kind: 'paste' } }),
  'import.folder': chooseImportFolder,
  'import.review': openReview,
  'watch.choose': chooseWatched,
  'watch.stop': stopWatching,
  'edit.undo': async () => {
    await flushDrafts();
    await undo();
  },
  'edit.redo': async () => {
    await flushDrafts();
    await redo();
  },
  'find.inText': findInText,
  'find.next': () => updateSession({ findStep: { to: 'next' } }),
  'find.previous': () => updateSession({ findStep: { to: 'previous' } }),
  'find.across': findAcross,
  'find.stop': () => updateSession({ find: null, findStep: null }),
  'search.show': ({ query }) => {
    showPage('results');
    updateSession({ search: query });
  },
  'search.look': lookAtFound,
  'search.open': (found) => openFound(found, ACTS),
  'app.palette': () => updateSession({ dialog: { kind: 'palette' } }),
  'app.keys': () => updateSession({ dialog: { kind: 'keys' } }),
  'view.show': ({ view }) => showView(view),
  'view.search': () => showView('search'),
  'view.sources': () => showView('sources'),
  'view.claims': () => showView('claims'),
  'view.entities': () => showView('entities'),
  'view.assessments': () => showView('assessments'),
  'view.case': () => showView('case'),
  'view.toggleList': () => togglePane('list'),
  'view.toggleInspector': () => togglePane('inspector'),
  'assessment.toggleClaims': () => {
    const { view, hidden, showsClaims } = session();
    const isShown = showsClaims && view === 'assessments' && !hidden.list;
    updateSession({ view: 'assessments', hidden: { ...hidden, list: false }, showsClaims: !isShown });
  },
  'page.closed': () =>
    session().caseId === null ? updateSession({ dialog: { kind: 'closed' } }) : showPage('closed'),
  'page.show': ({ page }) => showPage(page),
  'page.trash': () => showPage('trash'),
  'page.history': () => showPage('history'),
  'page.lineage': () => showPage('lineage'),
  'page.reanchoring': () => showPage('reanchoring'),
  'page.table': () => showPage('table'),
  'page.contradictions': () => showPage('contradictions'),
  'page.ratings': () => showPage('ratings'),
  'page.duplicates': () => showPage('duplicates'),
  'page.house': () => showPage('house'),
  'source.open': openSource,
  'source.openField': ({ sourceId, field }) => {
    updateSession({ focus: { kind: 'source', id: sourceId }, askedField: { sourceId, field } });
  },
  'source.askWithdraw': () => askAbout('withdraw'),
  'source.askBeside': () => askAbout('beside'),
  'source.besideOpen': ({ sourceId, excerptId = null }) => {
    showPage('text');
    updateSession({ beside: { sourceId, excerptId }, besideStep: null });
  },
  'source.besideClose': () => updateSession({ beside: null }),
  'source.besideNext': () => updateSession({ besideStep: { at: (session().besideStep?.at ?? -1) + 1 } }),
  'source.besidePrevious': () => updateSession({ besideStep: { at: (session().besideStep?.at ?? 0) - 1 } }),
  'source.askExcerpt': () => askAbout('excerpt'),
  'source.askReplace': () => {
    const { excerptId } = session();
    if (excerptId) updateSession({ dialog: { kind: 'replace', excerptId } });
  },
  'source.openAddress': openAddress,
  'note.open': openNote,
  'mark.next': () => updateSession({ markStep: { to: 'next' } }),
  'mark.previous': () => updateSession({ markStep: { to: 'previous' } }),
  'mark.cycle': () => updateSession({ markStep: { to: 'cycle' } }),
  'mark.keep': keepMarking,
  'mark.keepClaims': () => keepMarking({ as: 'claim' }),
  'mark.keepPassages': async () => {
    const { claimId } = session();
    if (claimId) await keepMarking({ as: 'passage', claimId, stance: 'states' });
  },
  'mark.keepHighlights': () => keepMarking({ as: 'highlight' }),
  'mark.keepEntity': async () => {
    const { entityId } = session();
    if (entityId) await keepMarking({ as: 'mention', entityId });
  },
  'mark.stop': () => updateSession({ kept: null, announcement: READER_WORDS.kept.stopped }),
  'claim.open': openClaim,
  'claim.askRelation': () => {
    const { claimId } = session();
    if (claimId) updateSession({ dialog: { kind: 'relation', claimId } });
  },
  'entity.askMerge': () => askAboutEntity('merge'),
  'entity.askSplit': () => askAboutEntity('split'),
  'entity.ask': () => updateSession({ dialog: { kind: 'entity', range: null, name: '' } }),
  'entity.askMention': askMention,
  'entity.open': ({ entityId }) =>
    updateSession({
      view: 'entities',
      entityId,
      pages: { ...session().pages, entities: 'profile' },
      focus: { kind: 'entity', id: entityId },
    }),
  'assessment.open': ({ assessmentId }) =>
    updateSession({
      view: 'assessments',
      assessmentId,
      focus: { kind: 'assessment', id: assessmentId },
      isPreviewing: false,
      issuedId: null,
    }),
  'assessment.basis': () => showPanel('basis'),
  'assessment.statement': () => showPanel('statement'),
  'assessment.versions': () => showPanel('versions'),
  'version.restore': goBackToVersion,
  'version.compare': ({ assessmentId, before, after }) =>
    updateSession({ dialog: { kind: 'versions', assessmentId, before, after } }),
  'assessment.cite': () => updateSession({ dialog: { kind: 'cite' }, isPreviewing: false, issuedId: null }),
  'assessment.preview': () => updateSession({ isPreviewing: !session().isPreviewing, issuedId: null }),
  'assessment.split': () => {
    const { isSplit, isPreviewing } = session();
    updateSession({ isSplit: isPreviewing || !isSplit, isPreviewing: false, issuedId: null });
  },
  'finding.list': () => updateSession({ assessmentPanel: 'findings', ...assessmentInSight() }),
  'finding.next': () => updateSession({ findingStep: { to: 'next' }, isPreviewing: false }),
  'finding.previous': () => updateSession({ findingStep: { to: 'previous' }, isPreviewing: false }),
  'finding.show': async ({ assessmentId, key }) => {
    await ACTS['assessment.open']({ assessmentId });
    updateSession({ findingStep: { to: 'key', key } });
  },
  'template.choose': chooseTemplateFile,
  'template.askFile': ({ templateId }) => updateSession({ dialog: { kind: 'template to file', templateId } }),
  'assessment.ask': () => updateSession({ dialog: { kind: 'template' } }),
  'assessment.askFigure': () =>
    updateSession({ dialog: { kind: 'figure', figureId: null }, isPreviewing: false, issuedId: null }),
  'assessment.exportPdf': exportPdf,
  'assessment.exportDocx': exportDocx,
  'assessment.exportHtml': exportHtml,
  'assessment.askIssue': () => askAboutAssessment('issue'),
  'assessment.askSanitised': () => askAboutAssessment('sanitise'),
  'issued.open': ({ issuedId }) => updateSession({ issuedId, isPreviewing: false }),
  'issued.close': () => updateSession({ issuedId: null }),
  'issued.save': saveIssued,
  'report.verify': () => updateSession({ dialog: { kind: 'printed report' } }),
  'assessment.exportMarkdown': exportMarkdown,
};

/** Brings the inspector of the assessment in hand into sight. */
function assessmentInSight(): Partial<Session> {
  const { assessmentId, hidden } = session();
  return {
    hidden: { ...hidden, inspector: false },
    ...(assessmentId && { focus: { kind: 'assessment', id: assessmentId } }),
  };
}

/** The words that are selected from now on are marked at once. */
async function keepMarking(kept: KeptMark): Promise<void> {
  const named = await keptWords(openedCase().db, ...keptArgs(kept));
  updateSession({ kept, announcement: READER_WORDS.kept.begun(named) });
}

/** The inspector shows a panel of the open assessment. */
function showPanel(assessmentPanel: AssessmentPanelId): void {
  const { assessmentId, hidden } = session();
  if (!assessmentId) return;
  updateSession({
    assessmentPanel,
    focus: { kind: 'assessment', id: assessmentId },
    hidden: { ...hidden, inspector: false },
  });
}

/** Going to a view brings back what was in hand there. */
function showView(view: ViewId): void {
  const { sourceId, claimId, entityId, assessmentId } = session();
  const focus = {
    search: null,
    sources: sourceId && { kind: 'source' as const, id: sourceId },
    claims: claimId && { kind: 'claim' as const, id: claimId },
    entities: entityId && { kind: 'entity' as const, id: entityId },
    assessments: assessmentId && { kind: 'assessment' as const, id: assessmentId },
    case: null,
  }[view];
  updateSession({ view, focus: focus || null });
}

function togglePane(pane: 'list' | 'inspector'): void {
  const { hidden } = session();
  updateSession({ hidden: { ...hidden, [pane]: !hidden[pane] } });
}

function showPage(page: PageId): void {
  const { view } = PAGES[page];
  if (session().view !== view) showView(view);
  updateSession({ pages: { ...session().pages, [view]: page } });
}

function askAboutEntity(kind: 'merge' | 'split'): void {
  const { entityId } = session();
  if (entityId) updateSession({ dialog: { kind, entityId } });
}

function askAboutAssessment(kind: 'issue' | 'sanitise'): void {
  const { assessmentId } = session();
  if (assessmentId) updateSession({ dialog: { kind, assessmentId } });
}

function askAbout(kind: 'withdraw' | 'beside' | 'excerpt'): void {
  const { sourceId } = session();
  if (sourceId) updateSession({ dialog: { kind, sourceId } });
}

async function openNote({ noteId }: ArgsOfCommand<'note.open'>): Promise<void> {
  const { db } = openedCase();
  const note = await db.notes.get(noteId);
  const excerpt = note && (await db.excerpts.get(note.excerptId));
  if (!note || !excerpt) return;
  updateSession({
    view: 'sources',
    pages: { ...session().pages, sources: 'text' },
    sourceId: excerpt.sourceId,
    excerptId: excerpt.id,
    focus: { kind: 'note', id: noteId },
    reveal: { excerptId: excerpt.id, start: note.start },
  });
}

async function openSource({ sourceId, at }: ArgsOfCommand<'source.open'>): Promise<void> {
  const first = newestText(await excerptsOfSource(openedCase().db, sourceId));
  updateSession({
    view: 'sources',
    pages: { ...session().pages, sources: 'text' },
    sourceId,
    excerptId: at?.excerptId ?? first?.id ?? null,
    focus: { kind: 'source', id: sourceId },
    reveal: at ?? null,
    selection: null,
  });
}

/** The page of a view that shows a text. */
const TEXT_PAGE: Readonly<Partial<Record<ViewId, PageId>>> = { sources: 'text', claims: 'passages' };

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
    // A passage that was asked for is shown in its text, whatever page is open.
    ...(passageId && { pages: { ...session().pages, [session().view]: TEXT_PAGE[session().view] } }),
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
