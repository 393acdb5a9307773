import type { SourceFields as Fields } from '../../../shared/command-args.ts';
import { formatListLine, parseListLine } from '../../../shared/lib/list-line.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { SOURCE_KINDS, type Source } from '../../../shared/model/source.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { outletsInUse } from '../../db/queries-sources.ts';
import { useQuery } from '../../db/use-query.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftDate } from '../../ui/DraftDate.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { AskedField } from './AskedField.tsx';
import { languageName, readLanguage } from './language-tag.ts';
import { SourceAddress } from './SourceAddress.tsx';

const WORDS = SOURCES_WORDS.fields;

/** What a source is, where and when it appeared. */
export function SourceFields({ source }: { readonly source: Source }) {
  const outlets = useQuery(outletsInUse) ?? [];
  const save = (fields: Fields): Promise<string | null> =>
    saveField('source.edit', { sourceId: source.id, fields });
  const choose = (fields: Fields): void => void run('source.edit', { sourceId: source.id, fields });
  return (
    <FormSection title={SOURCES_WORDS.publication}>
      <AskedField source={source} field="title">
        <DraftText
          label={WORDS.title}
          value={source.title}
          canonical={oneLine}
          onCommit={(text) => save({ title: oneLine(text) })}
          isMultiline
        />
      </AskedField>
      <AskedField source={source} field="outlet">
        <DraftText
          label={WORDS.outlet}
          value={source.outlet}
          canonical={oneLine}
          onCommit={(text) => save({ outlet: oneLine(text) })}
          suggestions={outlets}
          isInline
        />
      </AskedField>
      <AskedField source={source} field="author">
        <DraftText
          label={WORDS.authors}
          value={formatListLine(source.authors)}
          canonical={(text) => formatListLine(parseListLine(text))}
          onCommit={(text) => save({ authors: parseListLine(text) })}
          placeholder={WORDS.authorsHint}
          isInline
        />
      </AskedField>
      <Choice
        label={WORDS.kind}
        value={source.kind}
        options={SOURCE_KINDS.map((value) => ({ value, label: SOURCES_WORDS.kinds[value] }))}
        onChoose={(kind) => choose({ kind })}
        isInline
      />
      <AskedField source={source} field="published">
        <DraftDate
          label={WORDS.published}
          value={source.published}
          onCommit={(published) => save({ published })}
        />
      </AskedField>
      <DraftDate label={WORDS.modified} value={source.modified} onCommit={(modified) => save({ modified })} />
      <AskedField source={source} field="retrieved">
        <DraftDate
          label={WORDS.retrieved}
          value={source.retrieved}
          onCommit={(retrieved) => save({ retrieved })}
        />
      </AskedField>
      <DraftText
        label={WORDS.language}
        value={source.language}
        canonical={(text) => readLanguage(text) ?? text}
        onCommit={(text) => {
          const language = readLanguage(text);
          return language === null ? SOURCES_WORDS.notALanguage(text.trim()) : save({ language });
        }}
        description={languageName}
        placeholder={WORDS.languageHint}
        isInline
      />
      <AskedField source={source} field="url">
        <DraftText
          label={WORDS.url}
          value={source.url}
          canonical={trimmed}
          onCommit={(text) => save({ url: text.trim() })}
          placeholder="https://"
          isInline
        />
      </AskedField>
      <SourceAddress url={source.url} />
    </FormSection>
  );
}

const trimmed = (text: string): string => text.trim();
