import type { ReactNode } from 'react';
import { findHidden } from '../../shared/lib/hidden-characters.ts';
import { writtenOut } from '../../shared/lib/hidden-codes.ts';
import { ForeignWords } from './ForeignWords.tsx';
import './list-row.css';

interface ListRowProps {
  readonly code: string;
  /** At most two lines of it are shown. */
  readonly words: string;
  /** Small facts beneath. */
  readonly facts: readonly string[];
  readonly badges?: ReactNode;
}

/** One record in a list: its code, its words, what is known about it. */
export function ListRow({ code, words, facts, badges }: ListRowProps) {
  return (
    <div className="list-row">
      <span className="list-row-code">{code}</span>
      <div className="list-row-main">
        <p className="list-row-words" title={writtenOut(words, findHidden(words))}>
          <ForeignWords text={words} />
        </p>
        <p className="list-row-facts">
          {facts.map((fact, index) => (
            // Facts have no identity of their own.
            <span key={index} className="list-row-fact">
              <ForeignWords text={fact} />
            </span>
          ))}
        </p>
      </div>
      {badges}
    </div>
  );
}
