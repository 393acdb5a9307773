import { Check, CircleHelp, Clock3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import type { Replacement } from '../../commands/replace-text.ts';
import { ChangedWords } from './ChangedWords.tsx';

const WORDS = ANCHORING_WORDS.replace;

/** What a replacement does: to the marks, and to the words. */
export function ReplacementPreview({ replacement }: { readonly replacement: Replacement }) {
  const { fileName, draft, placements, changes } = replacement;
  const certain = placements.filter(({ isCertain }) => isCertain).length;
  const lost = placements.filter(({ place }) => place === null).length;
  return (
    <div className="replacement">
      <p className="replacement-from">{WORDS.from(fileName, draft.encoding?.label ?? null)}</p>
      {placements.length === 0 ? (
        <p>{WORDS.noMarks}</p>
      ) : (
        <ul className="replacement-marks">
          <Line icon={<Check />} count={certain} words={WORDS.certain} tone="good" />
          <Line
            icon={<Clock3 />}
            count={placements.length - certain - lost}
            words={WORDS.waiting}
            tone="wait"
          />
          <Line icon={<CircleHelp />} count={lost} words={WORDS.lost} tone="lost" />
        </ul>
      )}
      <h3 className="replacement-title">{WORDS.changes(changes.count)}</h3>
      {changes.passages.length > 0 && (
        <div className="replacement-scroll" tabIndex={0} role="region" aria-label={WORDS.differences}>
          <ol className="replacement-changes">
            {changes.passages.map((pieces, index) => (
              <li key={index}>
                <ChangedWords pieces={pieces} />
              </li>
            ))}
          </ol>
          {changes.passages.length === MOST_SHOWN && (
            <p className="replacement-from">{WORDS.shown(MOST_SHOWN)}</p>
          )}
        </div>
      )}
    </div>
  );
}

/** As many as the worker hands over. */
const MOST_SHOWN = 200;

interface LineProps {
  readonly icon: ReactNode;
  readonly count: number;
  readonly words: (count: number) => string;
  readonly tone: 'good' | 'wait' | 'lost';
}

function Line({ icon, count, words, tone }: LineProps) {
  if (count === 0) return null;
  return (
    <li className={`replacement-mark is-${tone}`}>
      {icon}
      {words(count)}
    </li>
  );
}
