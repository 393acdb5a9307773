import { useEffect, useState } from 'react';
import type {
  SearchAnswer,
  SearchHit,
  SearchKind,
  SearchQuery,
} from '../../../shared/analysis/search-answer.ts';
import { StandingQuestion } from './standing-question.ts';
import { useCaseSearch, useSearchVersion } from './use-search-state.ts';

/** What was found, and the question that it answers. */
export interface Answered extends SearchAnswer {
  readonly query: SearchQuery;
}

interface SearchAsked {
  /** The last answer there is, also while the next one is looked for; null before the first. */
  readonly answered: Answered | null;
  /** Why there is none; null while all is well. */
  readonly failure: string | null;
  /** Adds further hits to a group. */
  readonly showMore: (kind: SearchKind, count: number) => Promise<void>;
  readonly askAgain: () => void;
}

/** Asks, and asks again when what is found may have changed. The earlier answer stands until the next one is there. */
export function useSearchAnswer(query: SearchQuery, limit: number): SearchAsked {
  const { text, isExact, isTyping } = query;
  const search = useCaseSearch();
  const version = useSearchVersion();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  const [question] = useState(
    () =>
      new StandingQuestion(search, {
        onAnswer: (answer, asked) => {
          setAnswered({ ...answer, query: asked });
          setFailure(null);
        },
        onFailure: setFailure,
      }),
  );
  useEffect(() => {
    question.ask({ text, isExact, isTyping }, limit);
    return () => question.stop();
  }, [question, text, isExact, isTyping, limit, times]);
  useEffect(() => question.refresh(), [question, version]);

  const showMore = async (kind: SearchKind, count: number): Promise<void> => {
    if (!answered) return;
    const offset = answered.groups.find((group) => group.kind === kind)?.hits.length ?? 0;
    const { groups } = await search.ask(answered.query, { kinds: [kind], limit: count, offset });
    const further = groups.find((group) => group.kind === kind)?.hits ?? [];
    question.widen(offset + further.length);
    setAnswered((now) => (now?.query === answered.query ? withFurther(now, kind, further) : now));
  };
  return { answered, failure, showMore, askAgain: () => setTimes((now) => now + 1) };
}

/** A change in between may have moved hits: none is shown twice. */
const withFurther = (now: Answered, kind: SearchKind, further: readonly SearchHit[]): Answered => ({
  ...now,
  groups: now.groups.map((group) => {
    if (group.kind !== kind) return group;
    const known = new Set(group.hits.map(({ id }) => id));
    return { ...group, hits: [...group.hits, ...further.filter(({ id }) => !known.has(id))] };
  }),
});
