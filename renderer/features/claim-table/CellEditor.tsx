import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import type { ClaimFields } from '../../../shared/command-args.ts';
import { formatListLine, parseListLine } from '../../../shared/lib/list-line.ts';
import { parsePartialDate } from '../../../shared/lib/partial-date.ts';
import { CLAIM_KINDS, CLAIM_STATUSES, type Claim } from '../../../shared/model/claim.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { saveField } from '../../commands/save-field.ts';
import { useWordsInUse } from '../../db/use-case-lists.ts';
import { keepDraft } from '../../state/drafts.ts';
import { completeLast } from '../../ui/complete-last.ts';
import { SuggestionList } from '../../ui/SuggestionList.tsx';
import { type Suggestion, useSuggestions } from '../../ui/use-suggestions.ts';
import type { Column } from './columns.ts';

interface CellEditorProps {
  readonly row: ClaimFacts;
  readonly column: Column;
  /** The cell is done with: saved, or left as it was. */
  readonly onDone: () => void;
}

/** Edits a cell in its place: Enter and leaving save, Escape leaves it as it was. */
export function CellEditor({ row: { claim }, column, onDone }: CellEditorProps) {
  const tags = useWordsInUse()?.tags ?? [];
  const first = firstText(claim, column);
  const [text, setText] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const isOver = useRef(false);
  const options = choicesOf(column);
  const save = async (typed: string): Promise<void> => {
    if (isOver.current) return;
    if (typed.trim() === first) {
      finish();
      return;
    }
    const read = fieldsOf(claim, column, typed);
    if (typeof read === 'string') {
      setProblem(read);
      return;
    }
    const failure = await saveField('claim.edit', { claimId: claim.id, fields: read });
    if (failure === null) finish();
    else setProblem(failure);
  };
  const finish = (): void => {
    isOver.current = true;
    onDone();
  };
  // A cell is scrolled out of sight, or the window closes, with words in it.
  const keep = useRef(async () => {});
  keep.current = async () => {
    if (!options && text.trim() !== first) await save(text);
  };
  useEffect(() => keepDraft(() => keep.current()), []);
  useEffect(() => () => void keep.current(), []);
  const combo = useSuggestions({
    suggestions: options
      ? options.filter(({ label }) => text === first || label.toLowerCase().includes(text.toLowerCase()))
      : completeLast(text, text.includes(';') ? ';' : ',', column.id === 'tags' ? tags : []),
    onPick: (suggestion) => {
      setText(options ? suggestion.label : suggestion.id);
      if (options) void save(suggestion.id);
    },
    preselected: options
      ? Math.max(0, text === first ? options.findIndex(({ label }) => label === first) : 0)
      : -1,
    isAlwaysOpen: options !== null,
  });
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || combo.onKey(event)) return;
    if (event.key === 'Enter') void save(text);
    else if (event.key === 'Escape') finish();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = TABLE_WORDS.edit(column.label, claim.code);
  return (
    <div className="claim-table-editor">
      <input
        {...combo.inputProps}
        className="claim-table-input"
        aria-label={label}
        aria-invalid={problem !== null}
        data-dirty={text === first ? undefined : true}
        value={text}
        spellCheck={false}
        // The cell is opened to type into it.
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
          combo.open();
        }}
        onKeyDown={press}
        onBlur={() => (options ? finish() : void save(text))}
      />
      {problem !== null && (
        <p role="alert" className="claim-table-problem popover">
          {problem}
        </p>
      )}
      {combo.isOpen && problem === null && (
        <SuggestionList
          isPopup
          id={combo.listId}
          label={label}
          suggestions={combo.suggestions}
          active={combo.active}
          onPick={combo.pick}
        />
      )}
    </div>
  );
}

function firstText(claim: Claim, { id }: Column): string {
  if (id === 'kind') return CLAIMS_WORDS.kinds[claim.kind];
  if (id === 'tags') return formatListLine(claim.tags);
  if (id === 'happened') return claim.happened?.date ?? '';
  return CLAIMS_WORDS.statuses[claim.status];
}

function choicesOf({ id }: Column): readonly Suggestion[] | null {
  if (id === 'kind') return CLAIM_KINDS.map((kind) => ({ id: kind, label: CLAIMS_WORDS.kinds[kind] }));
  return id === 'status'
    ? CLAIM_STATUSES.map((status) => ({ id: status, label: CLAIMS_WORDS.statuses[status] }))
    : null;
}

/** What is typed as fields of the claim, or a sentence that says what is wrong with it. */
function fieldsOf(claim: Claim, { id }: Column, typed: string): ClaimFields | string {
  if (id === 'tags') return { tags: parseListLine(typed) };
  if (id === 'happened') {
    const date = parsePartialDate(typed);
    if (!date.ok) return date.message;
    return {
      happened: date.value === null ? null : { date: date.value, basis: claim.happened?.basis ?? '' },
    };
  }
  if (id === 'kind') {
    const kind = CLAIM_KINDS.find((known) => known === typed);
    return kind ? { kind } : {};
  }
  const status = CLAIM_STATUSES.find((known) => known === typed);
  return status ? { status } : {};
}
