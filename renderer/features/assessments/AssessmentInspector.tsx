import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ASSESSMENT_PANELS, type AssessmentPanelId } from '../../../shared/assessment-panels.ts';
import type { Assessment, AssessmentId } from '../../../shared/model/assessment.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { assessmentById } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { updateSession, useSession } from '../../state/session.ts';
import { FormHead } from '../../ui/FormHead.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import { FindingsCount } from './checking/FindingsCount.tsx';
import { PANELS } from './panels.tsx';
import './assessment-inspector.css';

interface AssessmentInspectorProps {
  readonly assessmentId: AssessmentId;
  /** Sections of other features, as the assessment's history; they stand beneath its particulars. */
  readonly children?: ReactNode;
}

/** One assessment, panel by panel: its particulars, and what else there is to say of it. */
export function AssessmentInspector({ assessmentId, children }: AssessmentInspectorProps) {
  const assessment = useQuery(assessmentById, assessmentId);
  const panel = useSession((now) => now.assessmentPanel);
  if (assessment === undefined) return null;
  if (!assessment) {
    return (
      <RemovedNote
        record={{ table: 'assessments', id: assessmentId }}
        text={FORM_WORDS.removed(WORDS.thing)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  return (
    <RecordForm table="assessments" id={assessment.id}>
      <FormHead
        title={WORDS.formHeading(assessment.code)}
        removeLabel={WORDS.remove}
        onRemove={() => void removeAssessment(assessment)}
      />
      <Tabs
        className="assessment-panels"
        selectedKey={panel}
        onSelectionChange={(key) => updateSession({ assessmentPanel: key as AssessmentPanelId })}
      >
        <TabList aria-label={WORDS.panels} className="assessment-panel-tabs">
          {ASSESSMENT_PANELS.map(({ id, title }) => (
            <Tab key={id} id={id}>
              {title}
              {id === 'findings' && <FindingsCount assessment={assessment} />}
            </Tab>
          ))}
        </TabList>
        {ASSESSMENT_PANELS.map(({ id }) => {
          const Panel = PANELS[id];
          return (
            <TabPanel key={id} id={id}>
              <Panel assessment={assessment} />
              {id === 'details' && children}
            </TabPanel>
          );
        })}
      </Tabs>
    </RecordForm>
  );
}

async function removeAssessment({ id, code }: Assessment): Promise<void> {
  if (await run('assessment.remove', { assessmentId: id })) {
    notify('info', WORDS.removedNotice(code), 'edit.undo');
  }
}
