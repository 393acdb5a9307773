import { Fragment } from 'react';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { RELIABILITY } from '../../../shared/model/scale.ts';
import type { Excerpt, Source } from '../../../shared/model/source.ts';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ForeignWords } from '../../ui/ForeignWords.tsx';

interface SourceHeadProps {
  readonly source: Source;
  readonly excerpt: Excerpt | undefined;
}

/** What is being read: title, where it appeared, when, and how far it is trusted. */
export function SourceHead({ source, excerpt }: SourceHeadProps) {
  const { reliability } = source;
  const facts = [
    source.outlet || WORDS.noOutlet,
    ...source.authors,
    formatPartialDate(source.published, WORDS.noDate),
    source.kind,
    ...(excerpt?.locator ? [excerpt.locator] : []),
  ];
  return (
    <header className="reader-head">
      <div className="reader-codes">
        <Badge meaning={WORDS.sourceCode}>{source.code}</Badge>
        {excerpt && <Badge meaning={WORDS.excerptCode}>{excerpt.code}</Badge>}
        {reliability ? (
          <Badge
            tone="accent"
            meaning={WORDS.reliability(reliability.letter, RELIABILITY[reliability.letter])}
          >
            {reliability.letter}
          </Badge>
        ) : (
          <Badge tone="unknown" meaning={WORDS.unratedMeaning}>
            {WORDS.unrated}
          </Badge>
        )}
        <Badge meaning={WORDS.marking}>{source.marking}</Badge>
      </div>
      <h1 className="reader-title" lang={source.language || undefined}>
        <ForeignWords text={source.title} />
      </h1>
      <p className="reader-facts">
        {facts.map((fact, index) => (
          <Fragment key={index}>
            {index > 0 && ' · '}
            <ForeignWords text={fact} />
          </Fragment>
        ))}
      </p>
    </header>
  );
}
