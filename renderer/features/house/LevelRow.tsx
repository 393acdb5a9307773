import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { inkOn } from '../../../shared/lib/contrast.ts';
import type { MarkingLevel } from '../../../shared/model/marking.ts';
import { HOUSE_WORDS } from '../../../shared/words/house.ts';
import { IconButton } from '../../ui/buttons.tsx';

const WORDS = HOUSE_WORDS.scheme;

interface LevelRowProps {
  readonly level: MarkingLevel;
  /** From 1. */
  readonly row: number;
  readonly isLast: boolean;
  readonly isOnly: boolean;
  /** Null takes the level out. */
  readonly onChange: (change: Partial<MarkingLevel> | null) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One level of a scheme: label, colour, meaning, and whether it is above the one before. */
export function LevelRow({ level, row, isLast, isOnly, onChange, onMove }: LevelRowProps) {
  const { label, ink, ground, meaning, isStricter } = level;
  const name = label || WORDS.unnamed(row);
  return (
    <div className="scheme-level" role="group" aria-label={name}>
      <input
        className="field-input scheme-label"
        aria-label={WORDS.at(WORDS.label, row)}
        placeholder={WORDS.label}
        value={label}
        style={{ color: ink, backgroundColor: ground }}
        onChange={({ target }) => onChange({ label: target.value })}
      />
      <input
        type="color"
        aria-label={WORDS.at(WORDS.colour, row)}
        value={ground.toLowerCase()}
        onChange={({ target }) => {
          const chosen = target.value.toUpperCase();
          onChange({ ground: chosen, ink: inkOn(chosen) });
        }}
      />
      <input
        className="field-input"
        aria-label={WORDS.at(WORDS.meaning, row)}
        placeholder={WORDS.meaning}
        value={meaning}
        onChange={({ target }) => onChange({ meaning: target.value })}
      />
      <span className="scheme-level-acts">
        <IconButton
          label={WORDS.up(name)}
          icon={<ArrowUp />}
          isDisabled={row === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={WORDS.down(name)}
          icon={<ArrowDown />}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton
          label={WORDS.remove(name)}
          icon={<Trash2 />}
          isDisabled={isOnly}
          onPress={() => onChange(null)}
        />
      </span>
      {row > 1 && (
        <label className="tick scheme-stricter">
          <input
            type="checkbox"
            checked={isStricter}
            onChange={({ target }) => onChange({ isStricter: target.checked })}
          />
          <span>{WORDS.stricter}</span>
        </label>
      )}
    </div>
  );
}
