import { Button } from 'react-aria-components';
import './link-row.css';

interface QuoteLinkProps {
  readonly quote: string;
  /** Words before and after, shown fainter. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where the words stand, as `S3 Title`. */
  readonly place: string;
  readonly onPress: () => void;
}

/** Quoted words that lead to their place. */
export function QuoteLink({ quote, prefix = '', suffix = '', place, onPress }: QuoteLinkProps) {
  return (
    <Button className="quote-link" onPress={onPress}>
      <q className="quote-link-words">
        {prefix && <span className="quote-link-context">{oneLine(prefix)}</span>}
        {oneLine(quote)}
        {suffix && <span className="quote-link-context">{oneLine(suffix)}</span>}
      </q>
      <span className="quote-link-place">{place}</span>
    </Button>
  );
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');
