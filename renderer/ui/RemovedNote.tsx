import { Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { forgetRefusedOf, type RecordOfField } from '../state/drafts.ts';
import { Button } from './buttons.tsx';
import './form-section.css';

interface RemovedNoteProps {
  readonly record: RecordOfField;
  readonly text: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

/** Stands where a record stood that was removed. */
export function RemovedNote({ record: { table, id }, text, undoLabel, onUndo }: RemovedNoteProps) {
  useEffect(() => forgetRefusedOf({ table, id }), [table, id]);
  return (
    <div className="removed-note" role="status">
      <p>{text}</p>
      <Button icon={<Undo2 />} onPress={onUndo}>
        {undoLabel}
      </Button>
    </div>
  );
}
