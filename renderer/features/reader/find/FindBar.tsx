import { CaseSensitive, ChevronDown, ChevronUp, Search, TextSearch, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { parseSearch } from '../../../../shared/analysis/search-query-parse.ts';
import type { ExcerptId } from '../../../../shared/model/source.ts';
import { FIND_WORDS as WORDS } from '../../../../shared/words/find.ts';
import { run } from '../../../commands/run.ts';
import { showKeys } from '../../../commands/show-keys.ts';
import { type TextFind, updateSession, useSession } from '../../../state/session.ts';
import { IconButton } from '../../../ui/buttons.tsx';
import './find-bar.css';

interface FindBarProps {
  readonly find: TextFind;
  readonly excerptId: ExcerptId;
  /** The place that was come to, from 0; -1 at none. */
  readonly at: number;
  /** Places in this text; null until they are known. */
  readonly count: number | null;
  readonly hasFailed: boolean;
  readonly onStep: (to: 'next' | 'previous') => void;
  readonly onStop: () => void;
}

/** What is looked for, which of the places one has come to, and the ways on. */
export function FindBar({ find, excerptId, at, count, hasFailed, onStep, onStop }: FindBarProps) {
  const { query, isAcross, among } = find;
  const asked = useSession((now) => now.findAsked);
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const problem = parseSearch(query.text).problems[0]?.message;
  useEffect(() => {
    if (!asked || taken.has(asked)) return;
    taken.add(asked);
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const change = (fields: Partial<TextFind>): void =>
    updateSession({ find: { ...find, from: null, among: null, ...fields } });
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onStep(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') onStop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isAmong = isAcross && among?.excerptId === excerptId;
  return (
    <div className="find-bar" role="search" aria-label={WORDS.bar}>
      <div className="find-field">
        <Search aria-hidden />
        <input
          ref={input}
          type="text"
          className="field-input"
          aria-label={WORDS.field}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          placeholder={WORDS.fieldHint}
          spellCheck={false}
          value={query.text}
          onChange={(event) => change({ query: { ...query, text: event.target.value, isTyping: true } })}
          onKeyDown={press}
        />
      </div>
      <Toggle
        label={WORDS.exact}
        meaning={WORDS.exactMeaning}
        icon={<CaseSensitive aria-hidden />}
        className="is-exact"
        isOn={query.isExact}
        onChange={(isExact) => change({ query: { ...query, isExact } })}
      />
      <p className="find-count" role="status">
        {wordsFor(query.text, at, count, hasFailed)}
        {isAmong && <span className="find-among"> · {WORDS.text(among.at + 1, among.total)}</span>}
      </p>
      <IconButton
        label={WORDS.previous}
        icon={<ChevronUp />}
        keys={showKeys('find.previous')}
        onPress={() => onStep('previous')}
      />
      <IconButton
        label={WORDS.next}
        icon={<ChevronDown />}
        keys={showKeys('find.next')}
        onPress={() => onStep('next')}
      />
      <Toggle
        label={WORDS.across}
        meaning={WORDS.acrossMeaning}
        icon={<TextSearch aria-hidden />}
        isOn={isAcross}
        onChange={(isOn) => updateSession({ find: { ...find, isAcross: isOn } })}
      />
      <button
        type="button"
        className="find-link"
        disabled={query.text.trim() === ''}
        onClick={() => void run('search.show', { query })}
      >
        {WORDS.toResults}
      </button>
      <IconButton label={WORDS.stop} icon={<X />} keys="Esc" onPress={onStop} />
      {problem !== undefined && (
        <p id={problemId} className="find-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Wishes to type into the bar that were fulfilled. */
const taken = new WeakSet<object>();

function wordsFor(text: string, at: number, count: number | null, hasFailed: boolean): string {
  if (hasFailed) return WORDS.failed;
  if (text.trim() === '' || count === null) return '';
  if (count === 0) return WORDS.none;
  return at < 0 ? WORDS.places(count) : WORDS.place(at + 1, count);
}

interface ToggleProps {
  readonly label: string;
  readonly meaning: string;
  readonly icon: ReactNode;
  readonly className?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, meaning, icon, className = '', isOn, onChange }: ToggleProps) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton className={`find-toggle ${className}`} isSelected={isOn} onChange={onChange}>
        {icon}
        <span>{label}</span>
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {meaning}
      </Tooltip>
    </TooltipTrigger>
  );
}
