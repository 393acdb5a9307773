import { type Likelihood, likelihoodsOf } from '../../../shared/model/scale.ts';

/** A term's range on the line from 0 to 100 per cent. A picture of words that always stand beside it. */
export function LikelihoodBar({ low, high, scale }: Pick<Likelihood, 'low' | 'high' | 'scale'>) {
  const marks = new Set(likelihoodsOf(scale).flatMap((band) => [band.low, band.high]));
  return (
    <svg className="likelihood-bar" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
      <rect x="0" y="3.4" width="100" height="3.2" fill="#d9dee4" />
      {[...marks]
        .filter((mark) => mark > 1 && mark < 99)
        .map((mark) => (
          <rect key={mark} x={mark - 0.25} y="2.4" width="0.5" height="5.2" fill="#ffffff" />
        ))}
      <rect x={low} y="1.4" width={high - low} height="7.2" fill="#12385b" />
    </svg>
  );
}
