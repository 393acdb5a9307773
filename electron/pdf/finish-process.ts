import { answerOrders } from '../answer-orders.ts';
import type { FinishAnswer } from './finish-client.ts';
import { type FinishOrder, finishPdf, type JoinOrder, joinPdf } from './finish-pdf.ts';

answerOrders(async (order: FinishOrder | JoinOrder): Promise<FinishAnswer> => {
  try {
    return { bytes: await ('producer' in order ? finishPdf(order) : joinPdf(order)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
});
