import { act, render } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { ReadingText } from '../../../renderer/features/reader/ReadingText.tsx';
import type { ReaderMark } from '../../../renderer/features/reader/reader-marks.ts';
import type { ResidueRun } from '../../../renderer/features/reader/residue-runs.ts';
import type { Focus, Session } from '../../../renderer/state/session.ts';
import type { TextRange } from '../../../shared/command-args.ts';
import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import '../../../renderer/app/theme.css';
import '../../../renderer/features/reader/reader.css';

interface PageState {
  readonly marks?: readonly ReaderMark[];
  readonly residue?: readonly ResidueRun[];
  readonly claimId?: ClaimId | null;
  readonly reveal?: { readonly start: number } | null;
  readonly selection?: TextRange | null;
  readonly focus?: Focus | null;
  readonly markStep?: Session['markStep'];
  readonly hidden?: readonly HiddenRun[];
  readonly hiddenAt?: number | null;
  /** Words are marked as soon as they are selected. */
  readonly isKeeping?: boolean;
}

/** What was told to the outside, in order. */
export interface Told {
  readonly selections: (TextRange | null)[];
  readonly opened: string[];
  readonly announced: string[];
  readonly kept: TextRange[];
  readonly moved: (readonly [id: string, start: number, end: number])[];
  readonly decided: (readonly [readonly number[], string])[];
}

/** Shows a text in a reader 700 by 600 pixels in size; `set` changes what it is given. */
export function openPage(stored: ExcerptText, initial: PageState = {}) {
  const told: Told = { selections: [], opened: [], announced: [], kept: [], moved: [], decided: [] };
  const listeners = new Set<() => void>();
  let state: PageState = initial;
  const set = (change: PageState): void => {
    state = { ...state, ...change };
    act(() => {
      for (const listener of listeners) listener();
    });
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const Page = () =>
    pageOf(
      stored,
      useSyncExternalStore(subscribe, () => state),
      told,
      set,
    );
  const { container, unmount } = render(<Page />);
  const find = (selector: string): HTMLElement => {
    const found = container.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  };
  return {
    told,
    container,
    unmount,
    find,
    scroller: find('.reader-scroller'),
    text: find('.reader-text'),
    block: (index: number): HTMLElement => find(`[data-block="${index}"]`),
    set,
  };
}

const pageOf = (stored: ExcerptText, state: PageState, told: Told, set: (change: PageState) => void) => (
  <div style={{ width: 700, height: 600 }}>
    <div className="reader">
      <ReadingText
        stored={stored}
        title="Made up"
        language="en"
        head={null}
        marks={state.marks ?? NONE}
        residue={state.residue ?? NO_RUNS}
        claimId={state.claimId ?? null}
        claimCode={state.claimId ? 'C1' : null}
        selection={state.selection ?? null}
        isWaiting={false}
        reveal={state.reveal ?? null}
        actions={NO_ACTIONS}
        hidden={state.hidden ?? NONE_HIDDEN}
        hiddenAt={state.hiddenAt ?? null}
        focus={state.focus ?? null}
        markStep={state.markStep ?? null}
        onKeep={state.isKeeping ? (range) => told.kept.push(range) : null}
        onMove={async (mark, span) => {
          told.moved.push([mark.id, span.start, span.end]);
          return true;
        }}
        onSelect={(selection) => {
          told.selections.push(selection);
          set({ selection });
        }}
        onAnnounce={(words) => told.announced.push(words)}
        onOpen={(mark) => told.opened.push(mark.id)}
        onDecide={(run, status) => told.decided.push([run.blocks, status])}
      />
    </div>
  </div>
);

const NONE: readonly ReaderMark[] = [];
const NONE_HIDDEN: readonly HiddenRun[] = [];
const NO_RUNS: readonly ResidueRun[] = [];
const NO_ACTIONS = {
  onCommand: () => undefined,
  onResidue: null,
};

/** The text node of a block. */
export const nodeOf = (block: HTMLElement): Text => block.firstChild as Text;

/** Where the words are drawn, from the top left of their block; for a click. */
export function placeOf(block: HTMLElement, words: string): { readonly x: number; readonly y: number } {
  const node = nodeOf(block);
  const at = node.data.indexOf(words);
  if (at === -1) throw new Error(`“${words}” does not stand there`);
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const box = range.getBoundingClientRect();
  const origin = block.getBoundingClientRect();
  return { x: box.left - origin.left + box.width / 2, y: box.top - origin.top + box.height / 2 };
}

/** How many ranges the highlight of a name holds. */
export const painted = (name: string): number => CSS.highlights.get(name)?.size ?? 0;
