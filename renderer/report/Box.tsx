import type { ReactNode } from 'react';
import type { BoxKind } from '../../shared/model/rich-text.ts';
import { BLOCK_WORDS } from '../../shared/words/blocks.ts';

/** Set apart from the text. The word says what it is, and the line beside it has a shape of its own for each kind. */
export function Box({ kind, children }: { readonly kind: BoxKind; readonly children: ReactNode }) {
  return (
    <div className={`box box-${kind}`}>
      <p className="box-title">{BLOCK_WORDS.boxes[kind]}</p>
      {children}
    </div>
  );
}
