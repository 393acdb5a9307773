import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { ForeignWords } from './ForeignWords.tsx';
import './link-row.css';

interface LinkRowProps {
  readonly code: string;
  readonly text: string;
  readonly aside?: ReactNode;
  readonly onPress: () => void;
}

/** A line that leads to another record: its code and its words. */
export function LinkRow({ code, text, aside, onPress }: LinkRowProps) {
  return (
    <Button className="link-row" onPress={onPress}>
      <span className="link-row-code">{code}</span>
      <span className="link-row-text">
        <ForeignWords text={text} />
      </span>
      {aside}
    </Button>
  );
}
