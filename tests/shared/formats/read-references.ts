import { readImport } from '../../../renderer/workers/read-import.ts';
import type { FoundFields } from '../../../shared/formats/import-batch.ts';

export interface ReadReferences {
  readonly found: readonly FoundFields[];
  readonly refused: readonly string[];
}

/** What a reference list holds, and the sentences of what was refused. */
export async function readReferences(name: string, text: string): Promise<ReadReferences> {
  const outcomes = await readImport({ name, bytes: new TextEncoder().encode(text) });
  return {
    found: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.draft.read.found] : [])),
    refused: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.message])),
  };
}
