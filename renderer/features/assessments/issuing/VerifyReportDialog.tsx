import { FileCheck } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import type { PrintedVerdict } from '../../../../shared/analysis/verify-printed.ts';
import type { FileBytes } from '../../../../shared/ipc.ts';
import { VERIFY_REPORT_WORDS as WORDS } from '../../../../shared/words/verify-printed.ts';
import { chooseReport, verifyReport } from '../../../commands/verify-report.ts';
import { updateSession, useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/buttons.tsx';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import { Verdict } from './Verdict.tsx';
import '../../../ui/form-section.css';
import './verify-report.css';

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'verdict'; readonly name: string; readonly verdict: PrintedVerdict };

/** Takes the PDF of a report, chosen or dropped, and says what of it holds. */
export function VerifyReportDialog() {
  const caseId = useSession((now) => now.caseId);
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const verify = async (file: FileBytes | null): Promise<void> => {
    if (!file) return;
    setShown({ kind: 'reading', name: file.name });
    try {
      setShown({ kind: 'verdict', name: file.name, verdict: await verifyReport(file) });
    } catch (error) {
      setShown({ kind: 'refused', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const choose = async (): Promise<void> => verify(await chooseReport());
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={WORDS.close}
      onClose={() => updateSession({ dialog: null })}
      foot={
        <Button tone="primary" icon={<FileCheck aria-hidden />} onPress={() => void choose()}>
          {shown.kind === 'nothing' ? WORDS.choose : WORDS.another}
        </Button>
      }
    >
      <div
        className="report-drop"
        role="presentation"
        onDragEnter={keepHere}
        onDragOver={keepHere}
        onDragLeave={(event) => event.stopPropagation()}
        onDrop={(event) => {
          keepHere(event);
          const [file] = event.dataTransfer.files;
          if (file) void bytesOf(file).then(verify);
        }}
      >
        {shown.kind === 'nothing' && (
          <>
            <p>{WORDS.lead}</p>
            <p className="form-hint">{caseId === null ? WORDS.withoutCase : WORDS.withCase}</p>
          </>
        )}
        {shown.kind === 'reading' && <p role="status">{WORDS.reading(shown.name)}</p>}
        {shown.kind === 'refused' && <p role="alert">{shown.reason}</p>}
        {shown.kind === 'verdict' && <Verdict verdict={shown.verdict} isInCase={caseId !== null} />}
      </div>
    </ModalDialog>
  );
}

/** What is dropped here is no file to import. */
function keepHere(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

const bytesOf = async (file: File): Promise<FileBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
