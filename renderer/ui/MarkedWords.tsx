import { Fragment } from 'react';
import './marked-words.css';

interface MarkedWordsProps {
  readonly text: string;
  /** UTF-16 units, in order, without overlap. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Words on one line, with those marked that were looked for. */
export function MarkedWords({ text, marks }: MarkedWordsProps) {
  let from = 0;
  return (
    <>
      {marks.map(({ start, end }) => {
        const before = text.slice(from, start);
        from = end;
        return (
          <Fragment key={start}>
            {before}
            <mark className="marked-word">{text.slice(start, end)}</mark>
          </Fragment>
        );
      })}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
