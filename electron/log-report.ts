import { app } from 'electron';
import type { KeptLog } from './log.ts';

/** The text of a log for a bug report: which program on which kind of machine, and the lines that are kept. */
export function logForReport(log: KeptLog): string {
  const { electron, chrome } = process.versions;
  const program = `Touchstone ${app.getVersion()}, Electron ${electron}, Chromium ${chrome}`;
  return `${program}, ${process.platform} ${process.arch}\n${log.read()}`;
}
