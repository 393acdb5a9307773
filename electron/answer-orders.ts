/**
 * What a process of its own does: answers each order that comes. What `work` throws is a bug, and ends the process, of
 * which whoever asked hears. Knows no Electron: only its main process has that whole.
 */
export function answerOrders<O>(work: (order: O) => Promise<unknown>): void {
  process.parentPort.on('message', ({ data }: { data: O }) => {
    void work(data).then(
      (answer) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
        process.parentPort.postMessage(answer);
      },
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
