import { X } from 'lucide-react';
import type { LineageNode } from '../../../shared/analysis/lineage-tree.ts';
import type { Source } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { LINEAGE_WORDS } from '../../../shared/words/lineage.ts';
import { run } from '../../commands/run.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { TYPE_OPTIONS } from './ProposalCard.tsx';
import { SourceLine } from './SourceLine.tsx';

/** Origins with what comes from them, indented. */
export function LineageTree({ trees }: { readonly trees: readonly LineageNode[] }) {
  return (
    <LongRows
      rows={trees}
      moreLabel={FORM_WORDS.showMore}
      renderList={(rows) => <ul className="lineage-tree">{rows}</ul>}
      render={(node) => (
        <li key={node.source.id}>
          <SourceLine source={node.source} mayBeRoot hasFollowers={node.children.length > 0} />
          <Children nodes={node.children} from={node.source} />
        </li>
      )}
    />
  );
}

function Children({ nodes, from }: { readonly nodes: readonly LineageNode[]; readonly from: Source }) {
  if (nodes.length === 0) return null;
  return (
    <LongRows
      rows={nodes}
      moreLabel={FORM_WORDS.showMore}
      renderList={(rows) => <ul className="lineage-branch">{rows}</ul>}
      render={({ source, link, children }) =>
        link && (
          <li key={link.id}>
            <SourceLine source={source}>
              <div className="lineage-link">
                <Choice
                  label={LINEAGE_WORDS.typeOf(source.code, from.code)}
                  hidesLabel
                  value={link.type}
                  options={TYPE_OPTIONS}
                  onChoose={(type) => void run('lineage.edit', { lineageId: link.id, fields: { type } })}
                />
                <span className="lineage-from">{from.code}</span>
                <IconButton
                  label={LINEAGE_WORDS.removeLink(source.code, from.code)}
                  icon={<X />}
                  onPress={() => void run('lineage.remove', { lineageId: link.id })}
                />
              </div>
            </SourceLine>
            {link.basis && <p className="lineage-facts lineage-basis">{link.basis}</p>}
            <Children nodes={children} from={source} />
          </li>
        )
      }
    />
  );
}
