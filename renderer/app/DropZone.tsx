import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { report } from '../commands/edit.ts';
import { carriedBy } from './dropped-files.ts';
import { takeFiles } from './take-files.ts';

/** Takes files and folders dropped anywhere on the window: case files are opened, all others go to the review step. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  const enter = (event: DragEvent, step: number): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const carried = carriedBy(event.dataTransfer);
    void carried().then(takeFiles).catch(report);
  };
  return (
    <div
      className="drop-zone"
      role="presentation"
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => enter(event, 0)}
      onDrop={drop}
    >
      {children}
      {isOver && <div className="drop-veil">{SHELL_WORDS.drop}</div>}
    </div>
  );
}
