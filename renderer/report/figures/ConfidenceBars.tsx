import { CONFIDENCE, type ConfidenceLevel } from '../../../shared/model/scale.ts';

/** One to three bars. A picture of a word that always stands beside it. */
export function ConfidenceBars({ level }: { readonly level: ConfidenceLevel }) {
  const levels = Object.keys(CONFIDENCE);
  return (
    <svg className="confidence-bars" aria-hidden="true" viewBox="0 0 28 12">
      {levels.map((entry, index) => (
        <rect
          key={entry}
          x={index * 9.6}
          y={7 - index * 3}
          width="7.4"
          height={4.4 + index * 3}
          fill={index <= levels.indexOf(level) ? '#12385b' : '#d9dee4'}
        />
      ))}
    </svg>
  );
}
