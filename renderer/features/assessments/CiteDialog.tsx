import { useCallback, useState } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { useClaimRows } from '../../db/use-case-lists.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { useFindList } from '../../ui/use-find-list.ts';
import './cite-dialog.css';

const SHOWN = 100;
const NO_ROWS: readonly ClaimFacts[] = [];

/** Finds claims by words and cites one, or several picked with the space bar in an empty search or Ctrl+Space. */
export function CiteDialog({ onCite }: { readonly onCite: (claimIds: readonly ClaimId[]) => void }) {
  const rows = useClaimRows() ?? NO_ROWS;
  const [picked, setPicked] = useState<readonly ClaimId[]>([]);
  const close = (): void => updateSession({ dialog: null });
  const cite = (claimIds: readonly ClaimId[]): void => {
    close();
    onCite(claimIds);
  };
  const toggle = ({ claim: { id } }: ClaimFacts): void =>
    setPicked((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  const { found, current, list, listId, optionId, inputProps } = useFindList({
    find: useCallback((typed: string) => findRows(rows, typed), [rows]),
    idOf: ({ claim }) => claim.id,
    onEnter: ({ claim }) => cite(picked.length > 0 ? picked : [claim.id]),
    onKey: (event, row, typed) => {
      const picks = event.key === ' ' && (event.ctrlKey || typed === '' || typed.endsWith(' '));
      if (picks) toggle(row);
      return picks;
    },
  });
  const toCite = picked.length > 0 ? picked : current ? [current.claim.id] : [];
  return (
    <ModalDialog
      title={WORDS.citeTitle}
      closeLabel={WORDS.close}
      onClose={close}
      foot={
        <>
          <span className="cite-help">{WORDS.citeHelp}</span>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={toCite.length === 0} onPress={() => cite(toCite)}>
            {WORDS.citeInsert(picked.length)}
          </Button>
        </>
      }
    >
      <input
        {...inputProps}
        className="field-input"
        aria-label={WORDS.citeSearch}
        placeholder={WORDS.citeSearch}
        // The dialog is opened to type into it.
        autoFocus
      />
      <ul
        ref={list}
        id={listId}
        className="cite-list"
        role="listbox"
        aria-multiselectable
        aria-label={WORDS.citeTitle}
      >
        {found.map((row) => (
          <li
            key={row.claim.id}
            id={optionId(row)}
            className="cite-row"
            role="option"
            aria-selected={picked.includes(row.claim.id)}
            data-current={row === current}
            onClick={() => toggle(row)}
            onDoubleClick={() => cite([row.claim.id])}
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
function findRows(rows: readonly ClaimFacts[], typed: string): readonly ClaimFacts[] {
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
