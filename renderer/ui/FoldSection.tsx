import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import './form-section.css';
import './fold-section.css';

interface FoldSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Said beside the title, as a count; what is inside in few words while it is folded. */
  readonly aside?: string | undefined;
  /** A button at the end of the title line. */
  readonly action?: ReactNode;
}

/** Fields that belong together, under a heading that folds them away. */
export function FoldSection({ title, children, isOpen, onOpen, aside, action }: FoldSectionProps) {
  const id = useId();
  return (
    <section className="form-section fold-section" aria-labelledby={id} data-folded={!isOpen || undefined}>
      <header className="form-section-head">
        <h3 id={id} className="form-section-title fold-section-title">
          <Button className="fold-section-button" aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
            <ChevronRight aria-hidden />
            <span className="fold-section-name">{title}</span>
            {aside && <span className="form-section-aside fold-section-aside"> {aside}</span>}
          </Button>
        </h3>
        {isOpen && action}
      </header>
      {isOpen && children}
    </section>
  );
}
