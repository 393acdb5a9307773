import { findHidden } from '../../shared/lib/hidden-characters.ts';
import { hiddenCode } from '../../shared/lib/hidden-codes.ts';
import './hidden-token.css';

/**
 * Words that came from outside, as a title or the name of a file: characters that mislead are shown by tokens, and words
 * written from the right turn nothing round them. Copying gives the words as they are.
 */
export function ForeignWords({ text }: { readonly text: string }) {
  if (!MAY_TURN.test(text)) return text;
  const runs = findHidden(text).filter(({ isQuiet }) => !isQuiet);
  return (
    <bdi>
      {runs.map((run, index) => (
        <span key={run.start}>
          {text.slice(runs[index - 1]?.end ?? 0, run.start)}
          <span
            className={`hidden-token is-${run.kind === 'lookalike' ? 'lookalike' : 'unseen'}`}
            data-code={hiddenCode(text, run)}
          >
            {text.slice(run.start, run.end)}
          </span>
        </span>
      ))}
      {text.slice(runs.at(-1)?.end ?? 0)}
    </bdi>
  );
}

/** Nothing but ASCII and the common signs of Latin writing neither hides nor turns anything. */
const MAY_TURN = /[^\n -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u20ac]/u;
