import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { type ClaimRow, claimRows } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import './cite-dialog.css';

const SHOWN = 100;
const NO_ROWS: readonly ClaimRow[] = [];

/** Finds claims by words and cites one, or several picked with the space bar in an empty search or Ctrl+Space. */
export function CiteDialog({ onCite }: { readonly onCite: (claimIds: readonly ClaimId[]) => void }) {
  const rows = useQuery(claimRows) ?? NO_ROWS;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<readonly ClaimId[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => findRows(rows, typed), [rows, typed]);
  const current = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    list.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const close = (): void => updateSession({ dialog: null });
  const cite = (): void => {
    const ids = picked.length > 0 ? picked : current ? [current.claim.id] : [];
    if (ids.length === 0) return;
    close();
    onCite(ids);
  };
  const toggle = (id: ClaimId): void =>
    setPicked((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const picks = event.key === ' ' && (event.ctrlKey || typed === '' || typed.endsWith(' '));
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Enter') cite();
    else if (picks && current) toggle(current.claim.id);
    else return;
    event.preventDefault();
  };
  return (
    <ModalDialog
      title={WORDS.citeTitle}
      closeLabel={WORDS.close}
      onClose={close}
      foot={
        <>
          <span className="cite-help">{WORDS.citeHelp}</span>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={picked.length === 0 && !current} onPress={cite}>
            {WORDS.citeInsert(picked.length)}
          </Button>
        </>
      }
    >
      <input
        className="field-input"
        role="combobox"
        aria-label={WORDS.citeSearch}
        aria-expanded
        aria-controls="cite-list"
        aria-activedescendant={current ? `cite-${current.claim.id}` : undefined}
        placeholder={WORDS.citeSearch}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        // The dialog is opened to type into it.
        autoFocus
      />
      <ul
        ref={list}
        id="cite-list"
        className="cite-list"
        role="listbox"
        aria-multiselectable
        aria-label={WORDS.citeTitle}
      >
        {found.map((row) => (
          <li
            key={row.claim.id}
            id={`cite-${row.claim.id}`}
            className="cite-row"
            role="option"
            aria-selected={picked.includes(row.claim.id)}
            data-current={row === current}
            onClick={() => toggle(row.claim.id)}
            onDoubleClick={() => {
              close();
              onCite([row.claim.id]);
            }}
          >
            <span className="cite-code">{row.claim.code}</span>
            <span className="cite-statement">{row.claim.statement}</span>
            <span className="cite-sources">{row.sources.map((source) => source.code).join(', ')}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="cite-help">{WORDS.citeNone}</p>}
    </ModalDialog>
  );
}

/** Rows that hold every typed word in code, statement or source. */
function findRows(rows: readonly ClaimRow[], typed: string): readonly ClaimRow[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows
    .filter(({ claim, sources }) => {
      const text = [
        claim.code,
        claim.statement,
        ...sources.flatMap(({ code, outlet, title }) => [code, outlet, title]),
      ]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, SHOWN);
}
