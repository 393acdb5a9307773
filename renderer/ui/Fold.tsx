import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import './fold-section.css';

interface FoldProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A quiet line inside a form that unfolds more of it. */
export function Fold({ label, isOpen, onOpen, children }: FoldProps) {
  return (
    <div className="fold">
      <Button className="fold-button" aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
        <ChevronRight aria-hidden />
        {label}
      </Button>
      {isOpen && <div className="fold-inside">{children}</div>}
    </div>
  );
}
