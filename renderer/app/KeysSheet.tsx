import { COMMAND_IDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import { READER_WORDS } from '../../shared/words/reader.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { printKeys, showKeys } from '../commands/show-keys.ts';
import { EDGE_KEYS, type KeyRow, TEXT_KEYS } from '../features/reader/text-keys.ts';
import { updateSession } from '../state/session.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import './keys-sheet.css';

/** Every key of the program: of the commands, by menu, and of the text, each from the one list that acts on it. */
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
      {/* Nothing in it takes the keyboard, so that it has to do so itself to be scrolled. */}
      <div className="keys-sheet" role="region" aria-label={SHELL_WORDS.keys.title} tabIndex={0}>
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
        <KeyRows name={READER_WORDS.keys.text} note={READER_WORDS.keys.extends} rows={TEXT_KEYS} />
        <KeyRows name={READER_WORDS.keys.edges} rows={EDGE_KEYS} />
      </div>
    </ModalDialog>
  );
}

interface KeyRowsProps {
  readonly name: string;
  readonly note?: string;
  readonly rows: readonly KeyRow<unknown>[];
}

function KeyRows({ name, note, rows }: KeyRowsProps) {
  return (
    <section>
      <h2 className="keys-group">{name}</h2>
      <dl className="keys-list">
        {rows.map(({ label, keys }) => (
          <div key={label} className="keys-row">
            <dt>{label}</dt>
            <dd>
              {Object.keys(keys).map((press) => (
                <kbd key={press} className="key">
                  {printKeys(press)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {note && <p className="keys-note">{note}</p>}
    </section>
  );
}
