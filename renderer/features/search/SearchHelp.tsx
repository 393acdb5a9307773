import { CircleQuestionMark } from 'lucide-react';
import { Button as AriaButton, DialogTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components';
import { SEARCH_FIELD_NAMES } from '../../../shared/analysis/search-query.ts';
import { SEARCH_WORDS } from '../../../shared/words/search.ts';
import { SEARCH_VIEW_WORDS } from '../../../shared/words/search-view.ts';

const WORDS = SEARCH_VIEW_WORDS.help;

/** The language of the search on one small sheet. */
export function SearchHelp() {
  return (
    <DialogTrigger>
      <TooltipTrigger delay={500}>
        <AriaButton className="icon-button" aria-label={WORDS.button}>
          <CircleQuestionMark aria-hidden />
        </AriaButton>
        <Tooltip className="tooltip" offset={6}>
          {WORDS.button}
        </Tooltip>
      </TooltipTrigger>
      {/* The popover itself is the dialog, so that its hidden ways out lie inside. */}
      <Popover className="popover" placement="bottom end" aria-label={WORDS.title}>
        {/* Nothing in it takes the keyboard, so that it has to do so itself to be scrolled. */}
        <div className="search-help" role="region" aria-label={WORDS.title} tabIndex={0}>
          <Rows rows={WORDS.rows} />
          <p className="search-help-note">{WORDS.exact}</p>
          <h3 className="search-help-title">{WORDS.more}</h3>
          <Rows rows={SEARCH_FIELD_NAMES.map((field) => [`${field}:`, SEARCH_WORDS.fields[field]])} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="search-help-rows">
      {rows.map(([typed, meaning]) => (
        <div key={typed} className="search-help-row">
          <dt>
            <code>{typed}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
