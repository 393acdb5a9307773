import { type ReactNode, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { report } from '../commands/edit.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { SearchStateLine } from '../features/search/SearchStateLine.tsx';
import { useSearchAnswer } from '../features/search/use-search-answer.ts';
import { updateSession } from '../state/session.ts';
import { FindList } from '../ui/FindList.tsx';
import { MarkedWords } from '../ui/MarkedWords.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { useFindList } from '../ui/use-find-list.ts';
import { type PaletteFound, paletteEntries, paletteRows, soughtIn } from './palette-entries.ts';
import type { PaletteEntry } from './rank-entries.ts';
import './palette.css';

const WORDS = SHELL_WORDS.palette;
/** Hits of each group. */
const FEW = 4;

/** The one box: finds commands by their names and everything in the case by its words; Enter takes the first. */
export function Palette() {
  return openedCaseOrNull() ? (
    <CasePalette />
  ) : (
    <PaletteBox found={null} isAnswered={() => true} onType={() => undefined} />
  );
}

function CasePalette() {
  const [typed, setTyped] = useState('');
  const text = soughtIn(typed);
  const { answered, failure } = useSearchAnswer({ text, isExact: false, isTyping: !/\s$/u.test(text) }, FEW);
  const isAnswered = (now: string): boolean =>
    soughtIn(now).trim() === '' || answered?.query.text === now || failure !== null;
  return (
    <PaletteBox found={answered ?? NOTHING_YET} isAnswered={isAnswered} onType={setTyped}>
      {text.trim() !== '' && <SearchStateLine />}
    </PaletteBox>
  );
}

const NOTHING_YET: PaletteFound = { query: { text: '', isExact: false, isTyping: true }, groups: [] };

interface PaletteBoxProps {
  /** Null where there is no case to search. */
  readonly found: PaletteFound | null;
  /** Whether what was found answers what is typed. */
  readonly isAnswered: (typed: string) => boolean;
  readonly onType: (typed: string) => void;
  readonly children?: ReactNode;
}

function PaletteBox({ found, isAnswered, onType, children }: PaletteBoxProps) {
  const [commands, setCommands] = useState<readonly PaletteEntry[]>([]);
  const [isEntered, setEntered] = useState(false);
  useEffect(() => {
    paletteEntries().then(setCommands).catch(report);
  }, []);
  const choose = (entry: PaletteEntry): void => {
    updateSession({ dialog: null });
    entry.choose();
  };
  const find = useFindList({
    find: useCallback((typed: string) => paletteRows(commands, typed, found), [commands, found]),
    idOf: (entry) => entry.id,
    onTyped: (now) => {
      setEntered(false);
      onType(now);
    },
    onEnter: (entry) => {
      // Whoever types and presses Enter at once means what will be found, not what stood there before.
      const isFirst = find.found[0] === entry;
      if (isFirst && !isFresh && entry.group !== WORDS.commands) setEntered(true);
      else choose(entry);
    },
  });
  const { typed } = find;
  const isFresh = commands.length > 0 && isAnswered(typed);
  const [first] = find.found;
  const chooseFirst = useEffectEvent(() => {
    if (first) choose(first);
  });
  // Only a fresh answer is waited for.
  useEffect(() => {
    if (isEntered && isFresh) chooseFirst();
  }, [isEntered, isFresh]);
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
        headingOf={({ group }, before) =>
          group && group !== before?.group && typed.trim() !== '' ? group : null
        }
        render={({ hint, label, marks, detail, keys }) => (
          <>
            <span className="palette-hint">{hint}</span>
            <span className="palette-label">
              <MarkedWords text={label} marks={marks ?? []} />
              {detail && (
                <span className="palette-detail">
                  <MarkedWords {...detail} />
                </span>
              )}
            </span>
            {keys && <kbd className="key">{keys}</kbd>}
          </>
        )}
        onPick={choose}
      />
      {commands.length > 0 && find.found.length === 0 && <p className="palette-empty">{WORDS.empty}</p>}
      {children}
      <p className="palette-foot">{found ? WORDS.foot : WORDS.footWithout}</p>
      <p className="visually-hidden" role="status">
        {isFresh && typed.trim() !== '' ? WORDS.count(find.found.length) : ''}
      </p>
    </ModalDialog>
  );
}
