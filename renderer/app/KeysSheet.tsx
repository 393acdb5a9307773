import { COMMAND_IDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { showKeys } from '../commands/show-keys.ts';
import { updateSession } from '../state/session.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import './keys-sheet.css';

/** Every key of the program, by menu, read from the one list of commands. */
export function KeysSheet() {
  const groups = Map.groupBy(
    COMMAND_IDS.filter((id) => commandSpec(id).keys),
    (id) => commandSpec(id).menu ?? SHELL_WORDS.keys.reading,
  );
  return (
    <ModalDialog
      title={SHELL_WORDS.keys.title}
      closeLabel={SHELL_WORDS.close}
      onClose={() => updateSession({ dialog: null })}
    >
      <div className="keys-sheet">
        {[...groups].map(([name, ids]) => (
          <section key={name}>
            <h2 className="keys-group">{name}</h2>
            <dl className="keys-list">
              {ids.map((id: CommandId) => (
                <div key={id} className="keys-row">
                  <dt>{commandSpec(id).label}</dt>
                  <dd>
                    <kbd className="key">{showKeys(id)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  );
}
