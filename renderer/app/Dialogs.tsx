import { EntityDialog } from '../features/entities/EntityDialog.tsx';
import { PasteDialog } from '../features/import/PasteDialog.tsx';
import { ReviewDialog } from '../features/import/ReviewDialog.tsx';
import { useSession } from '../state/session.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FindingsDialog } from './FindingsDialog.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { NewCaseDialog } from './NewCaseDialog.tsx';
import { Palette } from './Palette.tsx';

/** The one dialog that is open. The citation picker belongs to the editor, which shows it itself. */
export function Dialogs() {
  const dialog = useSession((now) => now.dialog);
  switch (dialog?.kind) {
    case 'palette':
      return <Palette />;
    case 'keys':
      return <KeysSheet />;
    case 'new case':
      return <NewCaseDialog />;
    case 'paste':
      return <PasteDialog />;
    case 'review':
      return <ReviewDialog outcomes={dialog.outcomes} />;
    case 'entity':
      return <EntityDialog />;
    case 'file conflict':
      return <ConflictDialog file={dialog.file} title={dialog.title} />;
    case 'findings':
      return <FindingsDialog findings={dialog.findings} checked={dialog.checked} />;
    case 'cite':
    case undefined:
      return null;
  }
}
