import { useEffect, useState } from 'react';
import type { ImportMatch } from '../../../shared/analysis/import-matches.ts';
import type { SharedRun } from '../../../shared/analysis/shared-runs.ts';
import type { DraftItem, WaitingBody } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS } from '../../../shared/words/import.ts';
import { report } from '../../commands/edit.ts';
import { likeSource, waitingBody, waitingItems } from '../../db/queries-waiting.ts';
import { useQuery } from '../../db/use-query.ts';
import { sharedRunsOf } from '../../workers/reanchor-client.ts';
import { type TextPart, textParts } from './text-parts.ts';

const WORDS = IMPORT_WORDS.alike;

interface CompareTextsProps {
  readonly item: DraftItem;
  readonly body: WaitingBody;
  readonly match: ImportMatch;
}

/** UTF-16 units of each text that are compared and shown. */
const MOST_SHOWN = 60_000;

/** What waits beside what it is like, with the words that stand on one side only marked. */
export function CompareTexts({ item, body, match }: CompareTextsProps) {
  const { with: like } = match;
  const sourceId = like.kind === 'source' ? like.sourceId : '';
  const there = useQuery(likeSource, sourceId, like.kind === 'source' ? like.excerptId : null);
  const otherBody = useQuery(waitingBody, like.kind === 'waiting' ? like.itemId : '');
  const waiting = useQuery(waitingItems) ?? [];
  const other = like.kind === 'waiting' ? waiting.find(({ id }) => id === like.itemId) : undefined;
  const otherText = (like.kind === 'source' ? there?.stored?.text : otherBody?.text) ?? '';
  const mine = body.text.slice(0, MOST_SHOWN);
  const theirs = otherText.slice(0, MOST_SHOWN);
  const runs = useRuns(mine, theirs);
  const otherHead =
    like.kind === 'source'
      ? { title: there?.source.title ?? '', where: WORDS.there(there?.source.code ?? '') }
      : {
          title: other?.kind === 'draft' ? other.fields.title : (other?.name ?? ''),
          where: WORDS.waits,
        };
  const otherFacts =
    like.kind === 'source'
      ? [there?.source.outlet, there?.source.published, there?.source.url]
      : other?.kind === 'draft'
        ? [other.fields.outlet, other.fields.published, other.fields.url]
        : [];
  const sides = runs && {
    a: textParts(mine, runs, 'a'),
    b: textParts(theirs, runs, 'b'),
  };
  const differs = sides && [...sides.a, ...sides.b].some((part) => part.isOwn);
  return (
    <div className="compare">
      <p className="field-description compare-note" role="status">
        {mine !== '' && theirs !== '' && sides && (differs ? WORDS.differs : WORDS.identical)}
      </p>
      <Side
        title={item.fields.title || item.name}
        where={WORDS.here}
        facts={[item.fields.outlet, item.fields.published, item.fields.url]}
        parts={sides?.a ?? [{ text: mine, isOwn: false }]}
        isCut={body.text.length > MOST_SHOWN}
      />
      <Side
        title={otherHead.title}
        where={otherHead.where}
        facts={otherFacts}
        parts={sides?.b ?? [{ text: theirs, isOwn: false }]}
        isCut={otherText.length > MOST_SHOWN}
      />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly where: string;
  readonly facts: readonly (string | null | undefined)[];
  readonly parts: readonly TextPart[];
  readonly isCut: boolean;
}

function Side({ title, where, facts, parts, isCut }: SideProps) {
  const hasText = parts.some(({ text }) => text !== '');
  return (
    <section className="compare-side" aria-label={`${where}: ${title}`}>
      <p className="compare-where">{where}</p>
      <h4 className="compare-title">{title}</h4>
      <p className="review-where">{facts.filter(Boolean).join(' · ')}</p>
      <div className="text-preview-page compare-text" tabIndex={0} role="document" aria-label={title}>
        {hasText ? (
          parts.map((part, index) =>
            // Parts have no identity of their own.
            part.isOwn ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )
        ) : (
          <p className="field-description">{WORDS.noText}</p>
        )}
        {isCut && <p className="field-description">{IMPORT_WORDS.shortened}</p>}
      </div>
    </section>
  );
}

/** The words that two texts share; undefined while they are looked for. */
function useRuns(a: string, b: string): readonly SharedRun[] | undefined {
  const [found, setFound] = useState<{ a: string; b: string; runs: readonly SharedRun[] } | null>(null);
  useEffect(() => {
    if (a === '' || b === '') return undefined;
    const stop = new AbortController();
    sharedRunsOf(a, b, stop.signal).then(
      (runs) => setFound({ a, b, runs }),
      (error: unknown) => (stop.signal.aborted ? undefined : report(error)),
    );
    return () => stop.abort();
  }, [a, b]);
  return found?.a === a && found.b === b ? found.runs : undefined;
}
