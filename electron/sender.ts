import { APP_ORIGIN } from './served-files.ts';

/** The part of a frame that says where it is. */
interface Frame {
  readonly frameTreeNodeId: number;
  readonly origin: string;
}

/** A window's contents, as far as a request is held against them. */
export interface Asked {
  readonly mainFrame: Pick<Frame, 'frameTreeNodeId'>;
  isDestroyed(): boolean;
}

/** Whether a request comes from the program's own page in the main frame of this window, and from nobody else. */
export function comesFrom(
  contents: Asked,
  { sender, senderFrame }: { readonly sender: unknown; readonly senderFrame: Frame | null },
): boolean {
  if (sender !== contents || contents.isDestroyed() || senderFrame === null) return false;
  const isMainFrame = senderFrame.frameTreeNodeId === contents.mainFrame.frameTreeNodeId;
  return isMainFrame && senderFrame.origin === APP_ORIGIN;
}
