import type { Finding } from '../../shared/analysis/verify-case.ts';
import { SELF_CHECK_WORDS as CHECK_WORDS } from '../../shared/words/self-check.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { run } from '../commands/run.ts';
import { updateSession } from '../state/session.ts';
import { Button } from '../ui/buttons.tsx';
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
      {...(findings.length > 0 && {
        foot: (
          <Button onPress={() => void run('findings.save', { findings, checked })}>{CHECK_WORDS.save}</Button>
        ),
      })}
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
                  <th scope="row">
                    <About finding={finding} />
                  </th>
                  <td>{CHECK_WORDS.rules[finding.rule]}</td>
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

/** What a finding is about; where it can be seen, the way there. */
function About({ finding: { about, rule, record, step } }: { readonly finding: Finding }) {
  const name = rule === 'journal' && step !== undefined ? CHECK_WORDS.step(step) : about;
  if (!record && step === undefined) return name;
  const open = (): void => {
    updateSession({ dialog: null });
    void (record ? run('record.open', record) : run('history.show', { seq: step ?? 0 }));
  };
  return (
    <Button tone="quiet" name={CHECK_WORDS.open(name)} onPress={open}>
      {name}
    </Button>
  );
}
