import { ArrowUpDown } from 'lucide-react';
import { useState } from 'react';
import type { LineageProposal } from '../../../shared/analysis/lineage-proposals.ts';
import { LINEAGE_TYPES, type LineageType } from '../../../shared/model/lineage.ts';
import type { Source } from '../../../shared/model/source.ts';
import { LINEAGE_WORDS } from '../../../shared/words/lineage.ts';
import { run } from '../../commands/run.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { SharedWords } from './SharedWords.tsx';
import { SourceLine } from './SourceLine.tsx';

interface ProposalCardProps {
  readonly proposal: LineageProposal;
  /** The later one, as proposed. */
  readonly source: Source;
  readonly from: Source;
}

/** Types as a list to choose from. */
export const TYPE_OPTIONS = LINEAGE_TYPES.map((value) => ({
  value,
  label: LINEAGE_WORDS.types[value],
  hint: LINEAGE_WORDS.typeHints[value],
}));

/** One proposed lineage: type and direction can be set right before it is accepted. */
export function ProposalCard({ proposal, source, from }: ProposalCardProps) {
  const [type, setType] = useState<LineageType | null>(null);
  const [isTurned, setTurned] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [later, earlier] = isTurned ? [from, source] : [source, from];
  const chosen = type ?? proposal.type;
  const facts = [
    proposal.basis,
    LINEAGE_WORDS.share(proposal.share, source.code),
    `${earlier.code} ${LINEAGE_WORDS.direction[isTurned ? 'turned' : proposal.direction]}`,
  ];
  return (
    <section
      className="lineage-card"
      aria-label={`${later.code} ${LINEAGE_WORDS.types[chosen]} ${earlier.code}`}
    >
      <div className="lineage-card-pair">
        <SourceLine source={later} />
        <div className="lineage-card-between">
          <Choice
            label={LINEAGE_WORDS.type}
            hidesLabel
            value={chosen}
            options={TYPE_OPTIONS}
            onChoose={setType}
          />
          <IconButton
            label={LINEAGE_WORDS.turnNamed(later.code, earlier.code)}
            icon={<ArrowUpDown />}
            onPress={() => setTurned(!isTurned)}
          />
        </div>
        <SourceLine source={earlier} />
      </div>
      <p className="lineage-facts">{facts.join(' · ')}</p>
      <div className="lineage-card-buttons">
        <Button
          tone="primary"
          name={LINEAGE_WORDS.acceptNamed(later.code, LINEAGE_WORDS.types[chosen], earlier.code)}
          onPress={() =>
            void run('lineage.add', {
              sourceId: later.id,
              type: chosen,
              fromId: earlier.id,
              basis: proposal.basis,
            })
          }
        >
          {LINEAGE_WORDS.accept}
        </Button>
        <Button
          name={LINEAGE_WORDS.rejectNamed(later.code, earlier.code)}
          onPress={() => void run('proposal.dismiss', { kind: 'lineage', keys: [proposal.key] })}
        >
          {LINEAGE_WORDS.reject}
        </Button>
      </div>
      {proposal.shared.runs.length > 0 && (
        <Fold label={LINEAGE_WORDS.showShared} isOpen={isOpen} onOpen={setOpen}>
          <SharedWords shared={proposal.shared} sources={[source, from]} />
        </Fold>
      )}
    </section>
  );
}
