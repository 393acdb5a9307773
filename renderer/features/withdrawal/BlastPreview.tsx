import type { BlastSection } from '../../../shared/analysis/blast-text.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run } from '../../commands/run.ts';
import { updateSession } from '../../state/session.ts';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { LongRows } from '../../ui/LongRows.tsx';

/** What falls, what is weakened and what stands, each line with why. */
export function BlastPreview({ sections }: { readonly sections: readonly BlastSection[] }) {
  return (
    <div className="blast">
      {sections.map((section) => (
        <section
          key={section.name}
          className={`blast-section blast-${section.name}`}
          aria-label={section.title}
        >
          <h3 className="blast-section-title">
            {section.title} <span className="form-section-aside">{section.lines.length}</span>
          </h3>
          {section.hint && <p className="form-hint">{section.hint}</p>}
          <LongRows
            rows={section.lines}
            moreLabel={FORM_WORDS.showMore}
            renderList={(rows) => <ul className="blast-lines">{rows}</ul>}
            render={(line) => (
              <li key={line.id} className="blast-line">
                <Line section={section.name} line={line} />
                {line.fact && <p className="blast-fact">{line.fact}</p>}
              </li>
            )}
          />
        </section>
      ))}
    </div>
  );
}

interface LineProps {
  readonly section: BlastSection['name'];
  readonly line: BlastSection['lines'][number];
}

/** A claim can be opened from here; other lines are only read. */
function Line({ section, line: { id, code, words } }: LineProps) {
  if (section === 'falls' || section === 'weakened' || section === 'stands') {
    return <LinkRow code={code} text={words} onPress={() => void openClaim(id as ClaimId)} />;
  }
  return (
    <p className="blast-words">
      <span className="blast-code">{code}</span> {words}
    </p>
  );
}

async function openClaim(claimId: ClaimId): Promise<void> {
  updateSession({ dialog: null });
  await run('claim.open', { claimId });
}
