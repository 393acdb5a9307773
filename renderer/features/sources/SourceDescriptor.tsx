import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { canLack, citationCompleteness } from '../../../shared/analysis/citation-completeness.ts';
import type { Source } from '../../../shared/model/source.ts';
import {
  AVAILABILITIES,
  DESCRIPTOR_FACTORS,
  type SourceDescriptor as Descriptor,
  type DescriptorFactor,
  FIELDS_TO_LACK,
  type FieldToLack,
} from '../../../shared/model/source-descriptor.ts';
import { DESCRIPTOR_WORDS as WORDS } from '../../../shared/words/descriptor.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { CompletenessMeter } from '../../ui/CompletenessMeter.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { AskedField } from './AskedField.tsx';
import './source-descriptor.css';

interface SourceDescriptorProps {
  readonly source: Source;
  readonly hasOriginal: boolean;
}

/** What bears on the worth of a source (ICD 206), and how complete its citation is (ICS 206-01). */
export function SourceDescriptor({ source, hasOriginal }: SourceDescriptorProps) {
  const { id: sourceId, code, descriptor } = source;
  const { said, of, missing } = citationCompleteness(source, hasOriginal);
  const save = (fields: Partial<Omit<Descriptor, 'factors'>>): Promise<string | null> =>
    saveField('source.describe', { sourceId, fields });
  return (
    <FormSection title={WORDS.title}>
      <CompletenessMeter
        label={WORDS.meterLabel(code, said, of)}
        said={said}
        of={of}
        words={missing.length === 0 ? WORDS.complete(of) : WORDS.meter(said, of)}
        missingLabel={WORDS.missing}
        missing={missing.map((field) => ({
          id: field,
          name: WORDS.fields[field],
          action: WORDS.openField(WORDS.fields[field], code),
        }))}
        onOpen={(id) => {
          const field = missing.find((one) => one === id);
          if (field) void run('source.openField', { sourceId, field });
        }}
      />
      <Lacking source={source} missing={missing.filter(canLack)} />
      <AskedField source={source} field="quality">
        <DraftText
          label={WORDS.quality}
          value={descriptor.quality}
          canonical={trimmed}
          onCommit={(text) => save({ quality: text.trim() })}
          placeholder={WORDS.qualityHint}
          isMultiline
        />
      </AskedField>
      <AskedField source={source} field="availability">
        <Choice
          label={WORDS.availability}
          value={descriptor.availability}
          options={AVAILABILITIES.map((value) => ({ value, label: WORDS.availabilities[value] }))}
          onChoose={(availability) => void run('source.describe', { sourceId, fields: { availability } })}
          placeholder={WORDS.availabilityUnset}
          isInline
        />
      </AskedField>
      <AskedField source={source} field="archived">
        <DraftText
          label={WORDS.archived}
          value={descriptor.archived}
          canonical={trimmed}
          onCommit={(text) => save({ archived: text.trim() })}
          {...(hasOriginal && { description: WORDS.archivedKept })}
          placeholder="https://"
          isInline
        />
      </AskedField>
      <AskedField source={source} field="aiTools">
        <DraftText
          label={WORDS.aiTools}
          value={descriptor.aiTools}
          canonical={trimmed}
          onCommit={(text) => save({ aiTools: text.trim() })}
          placeholder={WORDS.aiToolsHint}
          suggestions={[WORDS.noToolsWords]}
          isInline
        />
      </AskedField>
      {descriptor.aiTools === '' && (
        <div className="source-add">
          <Button tone="quiet" onPress={() => void save({ aiTools: WORDS.noToolsWords })}>
            {WORDS.noTools}
          </Button>
        </div>
      )}
      <Factors source={source} />
    </FormSection>
  );
}

const trimmed = (text: string): string => text.trim();

interface LackingProps {
  readonly source: Source;
  readonly missing: readonly FieldToLack[];
}

/** Fields that the source has not itself. Only those that are empty are offered. */
function Lacking({ source: { id: sourceId, descriptor }, missing }: LackingProps) {
  const offered = FIELDS_TO_LACK.filter(
    (field) => missing.includes(field) || descriptor.lacks.includes(field),
  );
  if (offered.length === 0) return null;
  const toggle = (field: FieldToLack): void => {
    const lacks = FIELDS_TO_LACK.filter((one) => descriptor.lacks.includes(one) !== (one === field));
    void run('source.describe', { sourceId, fields: { lacks } });
  };
  return (
    <div className="descriptor-lacks" role="group" aria-label={WORDS.lacksHelp} title={WORDS.lacksHelp}>
      <span>{WORDS.lacks}</span>
      {offered.map((field) => (
        <label key={field}>
          <input type="checkbox" checked={descriptor.lacks.includes(field)} onChange={() => toggle(field)} />
          {WORDS.fields[field]}
        </label>
      ))}
    </div>
  );
}

/** Factors with words have a field; the others wait in a menu. */
function Factors({ source }: { readonly source: Source }) {
  const said = source.descriptor.factors;
  const [opened, setOpened] = useState<readonly DescriptorFactor[]>([]);
  const shown = DESCRIPTOR_FACTORS.filter(
    (factor) => opened.includes(factor) || said.some((entry) => entry.factor === factor),
  );
  const others = DESCRIPTOR_FACTORS.filter((factor) => !shown.includes(factor));
  return (
    <>
      {shown.map((factor) => (
        <DraftText
          key={factor}
          label={WORDS.factors[factor]}
          value={said.find((entry) => entry.factor === factor)?.words ?? ''}
          canonical={trimmed}
          onCommit={(text) =>
            saveField('source.describe', {
              sourceId: source.id,
              fields: {},
              factor: { factor, words: text.trim() },
            })
          }
          isMultiline
          autoFocus={opened.at(-1) === factor}
        />
      ))}
      {others.length > 0 && (
        <div className="source-add">
          <MenuTrigger>
            <AriaButton className="button button-quiet">
              <Plus aria-hidden />
              <span>{WORDS.addFactor}</span>
            </AriaButton>
            <Popover className="popover" placement="bottom start">
              <Menu
                className="order-menu"
                aria-label={WORDS.addFactor}
                onAction={(key) => setOpened([...opened, key as DescriptorFactor])}
              >
                {others.map((factor) => (
                  <MenuItem key={factor} id={factor} className="choice-item">
                    {WORDS.factors[factor]}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        </div>
      )}
    </>
  );
}
