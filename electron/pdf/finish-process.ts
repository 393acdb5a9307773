import type { FinishAnswer } from './finish-client.ts';
import { type FinishOrder, finishPdf } from './finish-pdf.ts';

process.parentPort.on('message', ({ data }: { data: FinishOrder }) => {
  void answer(data).then((result) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    process.parentPort.postMessage(result);
  });
});

async function answer(order: FinishOrder): Promise<FinishAnswer> {
  try {
    return { bytes: await finishPdf(order) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
