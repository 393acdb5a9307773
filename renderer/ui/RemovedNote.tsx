import { Undo2 } from 'lucide-react';
import { Button } from './buttons.tsx';
import './form-section.css';

interface RemovedNoteProps {
  readonly text: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

/** Stands where a record stood that was removed. */
export function RemovedNote({ text, undoLabel, onUndo }: RemovedNoteProps) {
  return (
    <div className="removed-note" role="status">
      <p>{text}</p>
      <Button icon={<Undo2 />} onPress={onUndo}>
        {undoLabel}
      </Button>
    </div>
  );
}
