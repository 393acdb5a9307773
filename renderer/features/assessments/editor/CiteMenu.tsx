import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { gradeOf } from '../../../../shared/analysis/grade.ts';
import type { ClaimId } from '../../../../shared/model/claim.ts';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { useClaimRows, useEntityRows, useSourceRows } from '../../../db/use-case-lists.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { type CiteOption, citeOptions } from './cite-options.ts';
import { citeInPlaceOf } from './insert-citation.ts';
import { originsOfFacts } from './origins-of-facts.ts';
import { TypedMenuBox } from './TypedMenuBox.tsx';
import type { TypedTrigger } from './typed-menu.ts';

const WORDS = EDITOR_WORDS.cite;
const GROUPS = { claim: WORDS.claims, source: WORDS.sources, entity: WORDS.entities } as const;
const NONE: never[] = [];

/** Claims to cite, found by their own words and codes or by those of their sources and entities. */
export function CiteMenu({ editor, trigger }: { readonly editor: Editor; readonly trigger: TypedTrigger }) {
  const claims = useClaimRows() ?? NONE;
  const sources = useSourceRows() ?? NONE;
  const entities = useEntityRows() ?? NONE;
  const { query, from, to } = trigger;
  const options = useMemo(
    () =>
      citeOptions(query, { claims, sources, entities }).map((option) => ({
        id: option.id,
        group: GROUPS[option.kind],
        option,
        shown: <OptionLine option={option} />,
      })),
    [query, claims, sources, entities],
  );
  const choose = ({ option }: (typeof options)[number]): void => {
    if (option.kind === 'claim') {
      citeInPlaceOf(editor, from, to, [option.id as ClaimId]);
      return;
    }
    const code = option.kind === 'source' ? option.row.source.code : option.row.entity.code;
    editor.view.dispatch(editor.state.tr.insertText(`@${code} `, from, to));
  };
  return (
    <TypedMenuBox
      editor={editor}
      trigger={trigger}
      label={WORDS.menu}
      options={options}
      // A sentence that goes on behind the sign was no question.
      none={query.trim().split(/\s+/u).length < 3 ? WORDS.none : null}
      width={460}
      onChoose={choose}
    />
  );
}

function OptionLine({ option }: { readonly option: CiteOption }) {
  if (option.kind === 'claim') {
    const { claim, sources } = option.facts;
    const { badge, meaning, isOpen } = gradeOf(claim, sources);
    return (
      <>
        <span className="typed-menu-code">{claim.code}</span>
        <span className="typed-menu-main typed-menu-lines">{claim.statement}</span>
        <span className="typed-menu-aside">
          <Badge meaning={badge === null ? WORDS.unrated : meaning} tone={isOpen ? 'unknown' : 'plain'}>
            {badge ?? WORDS.unrated}
          </Badge>
          <span className="typed-menu-hint">{originsOfFacts(option.facts)}</span>
        </span>
      </>
    );
  }
  const [code, words] =
    option.kind === 'source'
      ? [
          option.row.source.code,
          [option.row.source.outlet, option.row.source.title].filter(Boolean).join(', '),
        ]
      : [option.row.entity.code, option.row.entity.name];
  return (
    <>
      <span className="typed-menu-code">{code}</span>
      <span className="typed-menu-main typed-menu-lines">{words}</span>
      <span className="typed-menu-hint">{WORDS.claimsOf(option.row.claimCount)}</span>
    </>
  );
}
