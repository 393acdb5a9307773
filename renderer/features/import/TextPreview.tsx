import type { ReadText } from '../../../shared/formats/import-batch.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { ForeignWords } from '../../ui/ForeignWords.tsx';

/** Blocks shown; enough to see whether encoding and cutting are right. */
const SHOWN = 200;

/** The beginning of a text as it will be read, page residue dimmed. */
export function TextPreview({ read }: { readonly read: Pick<ReadText, 'text' | 'blocks' | 'residue'> }) {
  const residue = new Map(read.residue.map(({ block, reason }) => [block, reason]));
  if (read.text === '') return <p className="text-preview field-description">{WORDS.reference}</p>;
  return (
    <section className="text-preview" aria-label={WORDS.preview}>
      <p className="field-description">{WORDS.residueCount(residue.size)}</p>
      <div className="text-preview-page" tabIndex={0} role="document" aria-label={WORDS.preview}>
        {read.blocks.slice(0, SHOWN).map((block, index) => (
          <p
            key={block.start}
            className={`text-preview-block${block.kind === 'heading' ? ' text-preview-heading' : ''}${
              residue.has(index) ? ' text-preview-residue' : ''
            }`}
            title={residue.get(index)}
          >
            <ForeignWords text={read.text.slice(block.start, block.end)} />
          </p>
        ))}
        {read.blocks.length > SHOWN && <p className="field-description">{WORDS.shortened}</p>}
      </div>
    </section>
  );
}
