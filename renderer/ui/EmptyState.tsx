import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Says what belongs in an empty place and offers the first step. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {title !== '' && <h2 className="empty-title">{title}</h2>}
      <p className="empty-text">{text}</p>
      {children && <div className="empty-actions">{children}</div>}
    </div>
  );
}
