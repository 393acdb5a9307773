import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { openCaseFile } from '../commands/case-files.ts';
import { report } from '../commands/edit.ts';
import { reviewFiles } from '../commands/import-files.ts';

/** Takes files dropped anywhere on the window: case files are opened, all others go to the review step. */
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
    void takeFiles([...event.dataTransfer.files]).catch(report);
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

async function takeFiles(dropped: readonly File[]): Promise<void> {
  const files = await Promise.all(
    dropped.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const caseFile = files.find((file) => file.name.toLowerCase().endsWith('.touchstone'));
  if (caseFile) await openCaseFile(caseFile);
  else await reviewFiles(files);
}
