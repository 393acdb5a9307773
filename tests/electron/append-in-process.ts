import process from 'node:process';
import { openJournals } from '../../electron/journal.ts';

/** Appends ten entries one after another in a process of its own, each until it is taken, and prints every answer. */
const [cases = ''] = process.argv.slice(2);
const journals = openJournals(cases);
for (let seq = 1; seq <= 10; seq += 1) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const answer = await journals.append('case-0001', [JSON.stringify({ seq })]);
    process.stdout.write(`${JSON.stringify({ seq, ok: answer.ok, code: answer.ok ? null : answer.code })}\n`);
    if (answer.ok) break;
  }
}
