import { ReplaceDialog } from '../features/anchoring/ReplaceDialog.tsx';
import { IssueDialog } from '../features/assessments/issuing/IssueDialog.tsx';
import { SanitiseDialog } from '../features/assessments/issuing/SanitiseDialog.tsx';
import { VerifyReportDialog } from '../features/assessments/issuing/VerifyReportDialog.tsx';
import { TemplateDialog } from '../features/assessments/templates/TemplateDialog.tsx';
import { RelationDialog } from '../features/claims/RelationDialog.tsx';
import { ClosedDialog } from '../features/closed/ClosedDialog.tsx';
import { EntityDialog } from '../features/entities/EntityDialog.tsx';
import { MergeDialog } from '../features/entities/MergeDialog.tsx';
import { SplitDialog } from '../features/entities/SplitDialog.tsx';
import { LoadTemplateDialog } from '../features/house/LoadTemplateDialog.tsx';
import { SaveTemplateDialog } from '../features/house/SaveTemplateDialog.tsx';
import { ExcerptDialog } from '../features/import/ExcerptDialog.tsx';
import { PasteDialog } from '../features/import/PasteDialog.tsx';
import { ReviewDialog } from '../features/import/ReviewDialog.tsx';
import { LockingDialog } from '../features/locking/LockingDialog.tsx';
import { SaveLockedDialog } from '../features/locking/SaveLockedDialog.tsx';
import { UnlockDialog } from '../features/locking/UnlockDialog.tsx';
import { BesideDialog } from '../features/reader/beside/BesideDialog.tsx';
import { RecoveryDialog } from '../features/recovery/RecoveryDialog.tsx';
import { FoundCasesDialog } from '../features/snapshots/FoundCasesDialog.tsx';
import { RestoreDialog } from '../features/snapshots/RestoreDialog.tsx';
import { WithdrawDialog } from '../features/withdrawal/WithdrawDialog.tsx';
import { useSession } from '../state/session.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FindingsDialog } from './FindingsDialog.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { LogDialog } from './LogDialog.tsx';
import { NewCaseDialog } from './NewCaseDialog.tsx';
import { Palette } from './Palette.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';

/** The one dialog that is open. Those of an assessment belong to its editor and panels, which show them. */
export function Dialogs() {
  const dialog = useSession((now) => now.dialog);
  switch (dialog?.kind) {
    case 'palette':
      return <Palette />;
    case 'keys':
      return <KeysSheet />;
    case 'new case':
      return <NewCaseDialog files={dialog.files ?? []} />;
    case 'paste':
      return <PasteDialog />;
    case 'review':
      return <ReviewDialog />;
    case 'excerpt':
      return <ExcerptDialog sourceId={dialog.sourceId} />;
    case 'merge':
      return <MergeDialog entityId={dialog.entityId} />;
    case 'split':
      return <SplitDialog entityId={dialog.entityId} />;
    case 'entity':
      return <EntityDialog />;
    case 'save locked':
      return <SaveLockedDialog />;
    case 'locking':
      return <LockingDialog />;
    case 'unlock':
      return <UnlockDialog file={dialog.file} />;
    case 'file conflict':
      return <ConflictDialog file={dialog.file} title={dialog.title} />;
    case 'findings':
      return <FindingsDialog findings={dialog.findings} checked={dialog.checked} />;
    case 'withdraw':
      return <WithdrawDialog sourceId={dialog.sourceId} />;
    case 'relation':
      return <RelationDialog claimId={dialog.claimId} otherId={dialog.otherId} />;
    case 'replace':
      return <ReplaceDialog excerptId={dialog.excerptId} />;
    case 'beside':
      return <BesideDialog sourceId={dialog.sourceId} />;
    case 'issue':
      return <IssueDialog assessmentId={dialog.assessmentId} />;
    case 'sanitise':
      return <SanitiseDialog assessmentId={dialog.assessmentId} />;
    case 'printed report':
      return <VerifyReportDialog />;
    case 'closed':
      return <ClosedDialog />;
    case 'unsaved':
      return <UnsavedDialog leaving={dialog.leaving} />;
    case 'log':
      return <LogDialog text={dialog.text} />;
    case 'snapshot':
      return <RestoreDialog snapshotId={dialog.snapshotId} />;
    case 'found cases':
      return <FoundCasesDialog cases={dialog.cases} />;
    case 'recovery':
      return <RecoveryDialog trouble={dialog.trouble} />;
    case 'template':
      return <TemplateDialog />;
    case 'template file':
      return <LoadTemplateDialog name={dialog.name} file={dialog.file} />;
    case 'template to file':
      return <SaveTemplateDialog templateId={dialog.templateId} />;
    case 'cite':
    case 'versions':
    case 'figure':
    case undefined:
      return null;
  }
}
