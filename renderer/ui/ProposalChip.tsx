import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import './proposal-chip.css';

interface ProposalChipProps {
  readonly text: string;
  /** What shows it, behind the text and fainter. */
  readonly basis?: string;
  /** What pressing does, for those who cannot see where the chip stands. */
  readonly action: string;
  readonly onAccept: () => void;
}

/** Something proposed that pressing takes over; nothing happens by itself. */
export function ProposalChip({ text, basis, action, onAccept }: ProposalChipProps) {
  return (
    <Button className="proposal-chip" onPress={onAccept}>
      <Plus aria-hidden />
      <span className="visually-hidden">{action} </span>
      <span className="proposal-chip-text">
        {text}
        {basis && <span className="proposal-chip-basis"> · {basis}</span>}
      </span>
    </Button>
  );
}
