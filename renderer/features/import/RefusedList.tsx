import type { ImportOutcome } from '../../../shared/formats/import-batch.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';

interface RefusedListProps {
  readonly refused: readonly Extract<ImportOutcome, { readonly ok: false }>[];
}

/** Files that cannot be imported, each with its reason. The others are not held up by them. */
export function RefusedList({ refused }: RefusedListProps) {
  if (refused.length === 0) return null;
  return (
    <section className="refused" aria-label={WORDS.refused}>
      <h2 className="refused-title">{WORDS.refused}</h2>
      <ul className="refused-list">
        {refused.map((file, index) => (
          <li key={`${file.name} ${index}`}>
            <strong>{file.name}</strong> {file.message}
          </li>
        ))}
      </ul>
      <p className="refused-note">{WORDS.refusedNothingLost}</p>
    </section>
  );
}
