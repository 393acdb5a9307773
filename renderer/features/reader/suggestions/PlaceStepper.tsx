import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { TextSpan } from '../../../../shared/analysis/new-names.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import { IconButton } from '../../../ui/buttons.tsx';

interface PlaceStepperProps {
  readonly text: string;
  readonly places: readonly TextSpan[];
  readonly at: number;
  readonly onAt: (at: number) => void;
}

/** The words around a place, and the way to the others. */
export function PlaceStepper({ text, places, at, onAt }: PlaceStepperProps) {
  const place = places[at];
  if (!place) return null;
  return (
    <div className="names-place">
      <p className="names-context" aria-live="polite">
        {contextOf(text, place).map(([kind, words]) =>
          kind === 'name' ? <b key={kind}>{words}</b> : <span key={kind}>{words}</span>,
        )}
      </p>
      {places.length > 1 && (
        <div className="names-steps">
          <IconButton
            label={WORDS.previous}
            icon={<ChevronLeft aria-hidden />}
            isDisabled={at === 0}
            onPress={() => onAt(at - 1)}
          />
          <span>{WORDS.place(at + 1, places.length)}</span>
          <IconButton
            label={WORDS.next}
            icon={<ChevronRight aria-hidden />}
            isDisabled={at === places.length - 1}
            onPress={() => onAt(at + 1)}
          />
        </div>
      )}
    </div>
  );
}

const AROUND = 60;

/** Cut at blanks, within the line. */
function contextOf(text: string, { start, end }: TextSpan): readonly (readonly [string, string])[] {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split('\n')[0] ?? '';
  const isCutBefore = before.length === AROUND;
  const isCutAfter = after.length === AROUND;
  return [
    ['before', isCutBefore ? `…${before.slice(before.indexOf(' '))}` : before],
    ['name', text.slice(start, end)],
    ['after', isCutAfter ? `${after.slice(0, after.lastIndexOf(' ') + 1)}…` : after],
  ];
}
