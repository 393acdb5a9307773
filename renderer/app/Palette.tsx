import { useCallback, useEffect, useState } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { report } from '../commands/edit.ts';
import { updateSession } from '../state/session.ts';
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
  const { found, current, list, listId, optionId, inputProps } = useFindList({
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
      <input
        {...inputProps}
        className="field-input palette-input"
        aria-label={WORDS.search}
        placeholder={WORDS.search}
        // The palette is opened to type into it.
        autoFocus
      />
      <ul ref={list} id={listId} className="palette-list" role="listbox" aria-label={WORDS.title}>
        {found.map((entry) => (
          <li
            key={entry.id}
            id={optionId(entry)}
            className="palette-entry"
            role="option"
            aria-selected={entry === current}
            onClick={() => choose(entry)}
          >
            <span className="palette-hint">{entry.hint}</span>
            <span className="palette-label">{entry.label}</span>
            {entry.keys && <kbd className="key">{entry.keys}</kbd>}
          </li>
        ))}
      </ul>
      {entries.length > 0 && found.length === 0 && <p className="palette-empty">{WORDS.empty}</p>}
    </ModalDialog>
  );
}
