import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { BESIDE_WORDS as WORDS } from '../../../../shared/words/beside.ts';
import { runInContext } from '../../../commands/run.ts';
import { showKeys } from '../../../commands/show-keys.ts';
import { IconButton } from '../../../ui/buttons.tsx';

interface BesideBarProps {
  readonly first: string;
  readonly second: string;
  /** Undefined while shared words are looked for. */
  readonly count: number | undefined;
  /** The shared passage that was come to, from 0; -1 for none. */
  readonly at: number;
  readonly isTogether: boolean;
  readonly onTogether: (isTogether: boolean) => void;
}

/** What two texts have in common, the way from one shared passage to the next, and the way out. */
export function BesideBar({ first, second, count, at, isTogether, onTogether }: BesideBarProps) {
  const said =
    count === undefined
      ? WORDS.searching
      : count === 0
        ? WORDS.none
        : at < 0
          ? WORDS.shared(count)
          : WORDS.at(at + 1, count);
  return (
    <div className="beside-bar" role="toolbar" aria-label={WORDS.panes}>
      <strong className="beside-pair">{WORDS.pair(first, second)}</strong>
      <span className="beside-count" role="status">
        {said}
      </span>
      <IconButton
        label={WORDS.previous}
        icon={<ArrowUp />}
        keys={showKeys('source.besidePrevious')}
        isDisabled={!count}
        onPress={() => void runInContext('source.besidePrevious')}
      />
      <IconButton
        label={WORDS.next}
        icon={<ArrowDown />}
        keys={showKeys('source.besideNext')}
        isDisabled={!count}
        onPress={() => void runInContext('source.besideNext')}
      />
      <span className="beside-space" />
      <label className="beside-together">
        <input type="checkbox" checked={isTogether} onChange={(event) => onTogether(event.target.checked)} />
        {WORDS.together}
      </label>
      <IconButton
        label={WORDS.closeSecond}
        icon={<X />}
        onPress={() => void runInContext('source.besideClose')}
      />
    </div>
  );
}
