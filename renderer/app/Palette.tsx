import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { report } from '../commands/edit.ts';
import { updateSession } from '../state/session.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { type PaletteEntry, paletteEntries, rankEntries } from './palette-entries.ts';
import './palette.css';

const WORDS = SHELL_WORDS.palette;
const SHOWN = 60;

/** Finds commands and records by words; arrow keys choose, Enter does it. */
export function Palette() {
  const [entries, setEntries] = useState<readonly PaletteEntry[]>([]);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    paletteEntries().then(setEntries).catch(report);
  }, []);
  const found = useMemo(() => rankEntries(entries, typed, SHOWN), [entries, typed]);
  const current = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const choose = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    updateSession({ dialog: null });
    entry.choose();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined)
      setAt((now) => Math.max(0, Math.min(found.length - 1, Math.min(now, found.length - 1) + step)));
    else if (event.key === 'Enter') choose(current);
    else return;
    event.preventDefault();
  };
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={SHELL_WORDS.close}
      onClose={() => updateSession({ dialog: null })}
    >
      <input
        className="field-input palette-input"
        role="combobox"
        aria-label={WORDS.search}
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={current ? `palette-${current.id}` : undefined}
        placeholder={WORDS.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        // The palette is opened to type into it.
        autoFocus
      />
      <ul ref={list} id="palette-list" className="palette-list" role="listbox" aria-label={WORDS.title}>
        {found.map((entry) => (
          <li
            key={entry.id}
            id={`palette-${entry.id}`}
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
