import { answerOrders } from '../answer-orders.ts';
import { workOnSnapshots } from './snapshot-work.ts';

answerOrders(workOnSnapshots);
