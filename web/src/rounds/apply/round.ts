import type { Round } from '../../ui/round.ts';
import { applyCommands } from './commands.ts';

export const applyRound: Round = {
  id: 'apply',
  name: 'Apply',
  icon: 'board',
  path: '/apply',
  letter: 'a',
  load: () => import('./ApplyPages.tsx').then(({ ApplyPages }) => ({ Page: ApplyPages })),
  commands: applyCommands,
};
