import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { runInContext } from '../commands/run.ts';

/** Says that there is no network, and leads to the page that shows it. */
export const Lamp = () => (
  <TooltipTrigger delay={500}>
    <Button className="lamp" onPress={() => void runInContext('page.closed')}>
      {SHELL_WORDS.offline}
    </Button>
    <Tooltip className="tooltip">{SHELL_WORDS.offlineMeaning}</Tooltip>
  </TooltipTrigger>
);
