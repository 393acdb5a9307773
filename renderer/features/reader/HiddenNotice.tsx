import { ChevronDown, ChevronUp } from 'lucide-react';
import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import { HIDDEN_WORDS as WORDS } from '../../../shared/words/hidden-characters.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import type { HiddenInText } from './use-hidden.ts';
import './hidden-notice.css';

interface HiddenNoticeProps {
  readonly hidden: HiddenInText;
  /** Offset of the one that was gone to last. */
  readonly at: number | null;
  readonly onGo: (run: HiddenRun, index: number) => void;
}

/** Says over the text that it holds what cannot be seen, and goes from one to the next. */
export function HiddenNotice({ hidden, at, onGo }: HiddenNoticeProps) {
  const { misleading, usual, shown, isShowingUsual, showUsual } = hidden;
  if (misleading.length + usual.length === 0) return null;
  const index = shown.findIndex(({ start }) => start === at);
  const go = (by: 1 | -1): void => {
    const from = index === -1 && by === -1 ? 0 : index;
    const next = (from + by + shown.length) % shown.length;
    const run = shown[next];
    if (run) onGo(run, next);
  };
  return (
    <div className={`reader-notice${misleading.length > 0 ? ' is-warning' : ''}`}>
      <span>
        {misleading.length > 0 && <strong>{WORDS.holds(misleading)} </strong>}
        {usual.length > 0 && WORDS.usual(usual)}
      </span>
      <span className="reader-notice-acts">
        {usual.length > 0 && (
          <Button tone="quiet" onPress={() => showUsual(!isShowingUsual)}>
            {isShowingUsual ? WORDS.hideUsual : WORDS.showUsual}
          </Button>
        )}
        {shown.length > 0 && (
          <>
            <IconButton label={WORDS.previous} icon={<ChevronUp />} onPress={() => go(-1)} />
            <IconButton label={WORDS.next} icon={<ChevronDown />} onPress={() => go(1)} />
          </>
        )}
      </span>
    </div>
  );
}
