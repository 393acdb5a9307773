import { answerOrders } from '../answer-orders.ts';
import type { FinishAnswer } from './finish-client.ts';
import { type FinishOrder, finishPdf } from './finish-pdf.ts';

answerOrders(async (order: FinishOrder): Promise<FinishAnswer> => {
  try {
    return { bytes: await finishPdf(order) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
});
