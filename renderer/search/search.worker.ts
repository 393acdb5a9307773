import { nextTask } from './next-task.ts';
import type { SearchReply, SearchRequest } from './search-job.ts';
import { SearchService } from './search-service.ts';

let service: SearchService | null = null;
const dropped = new Set<number>();

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.kind) {
    case 'start':
      service ??= new SearchService(data.databaseName, (state, version) => {
        reply({ kind: 'news', state, version });
      });
      break;
    case 'follow':
      service?.follow();
      break;
    case 'drop':
      dropped.add(data.number);
      break;
    case 'ask':
    case 'places':
    case 'close':
      void answer(data);
      break;
  }
});

type Question = Extract<SearchRequest, { readonly number: number }>;

/** A question that was dropped before its turn is not worked on: one is typed over the other. */
async function answer(question: Question): Promise<void> {
  const { number } = question;
  await nextTask();
  if (dropped.delete(number) || !service) return;
  try {
    reply(await answerOf(service, question));
  } catch (error) {
    reply({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) });
  } finally {
    dropped.delete(number);
  }
}

async function answerOf(asked: SearchService, question: Question): Promise<SearchReply> {
  const { number } = question;
  switch (question.kind) {
    case 'ask':
      return { kind: 'answer', number, answer: await asked.ask(question.query, question.options) };
    case 'places':
      return { kind: 'places', number, places: await asked.placesIn(question.query, question.excerptId) };
    case 'close':
    case 'drop':
      await asked.close();
      return { kind: 'closed', number };
  }
}

function reply(message: SearchReply): void {
  self.postMessage(message, { transfer: [] });
}
