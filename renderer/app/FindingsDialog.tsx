import type { Finding } from '../../shared/analysis/verify-case.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { updateSession } from '../state/session.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import './findings-dialog.css';

const WORDS = SHELL_WORDS.findings;

interface FindingsDialogProps {
  readonly findings: readonly Finding[];
  readonly checked: number;
}

/** What verifying found: nothing, or a list. */
export function FindingsDialog({ findings, checked }: FindingsDialogProps) {
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={SHELL_WORDS.close}
      onClose={() => updateSession({ dialog: null })}
      size={findings.length === 0 ? 'small' : 'medium'}
    >
      {findings.length === 0 ? (
        <p>{WORDS.sound(checked)}</p>
      ) : (
        <>
          <p>{WORDS.some(findings.length)}</p>
          <table className="findings-table">
            <thead>
              <tr>
                <th scope="col">{WORDS.about}</th>
                <th scope="col">{WORDS.rule}</th>
                <th scope="col">{WORDS.message}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding, index) => (
                <tr key={`${finding.about} ${finding.rule} ${index}`}>
                  <th scope="row">{finding.about}</th>
                  <td>{finding.rule}</td>
                  <td>{finding.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </ModalDialog>
  );
}
