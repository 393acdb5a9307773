import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { useTasks } from '../../state/tasks.ts';
import { Button } from '../../ui/buttons.tsx';

/** Work in progress, said where the dialog covers the status bar. */
export function TaskLines() {
  const tasks = useTasks((state) => state.tasks);
  return (
    <div className="review-tasks" role="status">
      {tasks.map((task) => (
        <span key={task.id} className="review-task">
          <span className="review-task-words">
            {task.at === '' ? task.label : `${task.label}: ${task.at}`}
          </span>
          <progress aria-label={task.label} {...(task.total > 0 && { value: task.done, max: task.total })} />
          {task.cancel && <Button onPress={task.cancel}>{WORDS.stop}</Button>}
        </span>
      ))}
    </div>
  );
}
