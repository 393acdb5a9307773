import { useCallback, useEffect, useState } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { report } from '../commands/edit.ts';
import { updateSession } from '../state/session.ts';
import { FindList } from '../ui/FindList.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { useFindList } from '../ui/use-find-list.ts';
import { paletteEntries } from './palette-entries.ts';
import { type PaletteEntry, rankEntries } from './rank-entries.ts';
import './palette.css';

const WORDS = SHELL_WORDS.palette;
const SHOWN = 60;

/** Finds commands and records by words; arrow keys choose, Enter does it. */
export function Palette() {
  const [entries, setEntries] = useState<readonly PaletteEntry[]>([]);
  useEffect(() => {
    paletteEntries().then(setEntries).catch(report);
  }, []);
  const choose = (entry: PaletteEntry): void => {
    updateSession({ dialog: null });
    entry.choose();
  };
  const find = useFindList({
    find: useCallback((typed: string) => rankEntries(entries, typed, SHOWN), [entries]),
    idOf: (entry) => entry.id,
    onEnter: choose,
  });
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={SHELL_WORDS.close}
      onClose={() => updateSession({ dialog: null })}
    >
      <FindList
        find={find}
        label={WORDS.search}
        listLabel={WORDS.title}
        inputClass="palette-input"
        listClass="palette-list"
        rowClass="palette-entry"
        render={({ hint, label, keys }) => (
          <>
            <span className="palette-hint">{hint}</span>
            <span className="palette-label">{label}</span>
            {keys && <kbd className="key">{keys}</kbd>}
          </>
        )}
        onPick={choose}
      />
      {entries.length > 0 && find.found.length === 0 && <p className="palette-empty">{WORDS.empty}</p>}
    </ModalDialog>
  );
}
