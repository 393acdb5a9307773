import {
  CircleHelp,
  Gavel,
  Heading1,
  Heading2,
  Heading3,
  List,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  Scale,
  SeparatorHorizontal,
  StickyNote,
  Superscript,
  Table2,
  TextQuote,
} from 'lucide-react';
import type { BlockId } from './blocks.ts';

/** The sign of each kind of block, in the bar and the menu. */
export const BLOCK_ICONS: { readonly [B in BlockId]: LucideIcon } = {
  paragraph: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  bullets: List,
  numbers: ListOrdered,
  quotation: TextQuote,
  judgement: Gavel,
  table: Table2,
  boxNote: StickyNote,
  boxGap: CircleHelp,
  boxAssumption: Scale,
  footnote: Superscript,
  pageBreak: SeparatorHorizontal,
};
