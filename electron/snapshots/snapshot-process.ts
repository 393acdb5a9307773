import { type SnapshotOrder, workOnSnapshots } from './snapshot-work.ts';

process.parentPort.on('message', ({ data }: { data: SnapshotOrder }) => {
  void workOnSnapshots(data).then(
    (answer) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      process.parentPort.postMessage(answer);
    },
    (error: unknown) => {
      // The client hears of it as of a process that has stopped, and begins another one.
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
});
