import { useState } from 'react';
import type { PlacedRun, SharedText } from '../../../shared/analysis/text-reuse.ts';
import type { ExcerptId, Source } from '../../../shared/model/source.ts';
import { LINEAGE_WORDS } from '../../../shared/words/lineage.ts';
import { run } from '../../commands/run.ts';
import { textOfExcerpt } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button } from '../../ui/buttons.tsx';

interface SharedWordsProps {
  readonly shared: SharedText;
  /** The two sources, in the order in which they are to stand. */
  readonly sources: readonly [Source, Source];
}

/** Runs shown before the analyst asks for the rest. */
const FIRST_RUNS = 12;

/** What two texts have in common, side by side, each run with a few words around it. */
export function SharedWords({ shared, sources }: SharedWordsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const [left, right] = sources;
  const shown = showsAll ? shared.runs : shared.runs.slice(0, FIRST_RUNS);
  const rest = shared.runs.length - shown.length;
  return (
    <div className="lineage-shared">
      <table className="lineage-runs">
        <thead>
          <tr>
            <th scope="col">{left.code}</th>
            <th scope="col">{right.code}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((placed) => (
            <tr key={`${placed.aId} ${placed.bId} ${placed.aStart}`}>
              {sources.map((source) => (
                <td key={source.id}>
                  <RunInText source={source} {...placeIn(placed, source.id === shared.aId)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <div>
          <Button tone="quiet" name={LINEAGE_WORDS.moreRuns(rest)} onPress={() => setShowsAll(true)}>
            {LINEAGE_WORDS.moreRuns(rest)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface Place {
  readonly excerptId: ExcerptId;
  readonly start: number;
  readonly end: number;
}

const placeIn = ({ aId, bId, aStart, aEnd, bStart, bEnd }: PlacedRun, isA: boolean): Place =>
  isA ? { excerptId: aId, start: aStart, end: aEnd } : { excerptId: bId, start: bStart, end: bEnd };

/** UTF-16 units of text shown around a run. */
const CONTEXT = 60;

function RunInText({ source, excerptId, start, end }: Place & { readonly source: Source }) {
  const stored = useQuery(textOfExcerpt, excerptId);
  if (!stored) return null;
  const { text } = stored;
  const before = wholeWords(text.slice(Math.max(0, start - CONTEXT), start), start > CONTEXT, 'before');
  const after = wholeWords(text.slice(end, end + CONTEXT), end + CONTEXT < text.length, 'after');
  return (
    <button
      type="button"
      className="lineage-run"
      aria-label={`${LINEAGE_WORDS.openAt(source.code)}: ${oneLine(text.slice(start, end))}`}
      onClick={() => void run('source.open', { sourceId: source.id, at: { excerptId, start } })}
    >
      <span lang={source.language || undefined}>
        <span className="lineage-run-context">{before}</span>
        <mark className="lineage-run-words">{oneLine(text.slice(start, end))}</mark>
        <span className="lineage-run-context">{after}</span>
      </span>
    </button>
  );
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** Drops the word that the cut went through, and says that something is missing. */
function wholeWords(text: string, isCut: boolean, side: 'before' | 'after'): string {
  const line = oneLine(text);
  if (!isCut) return line;
  return side === 'before' ? `… ${line.replace(/^\S*\s/u, '')}` : `${line.replace(/\s\S*$/u, '')} …`;
}
