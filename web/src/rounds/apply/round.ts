import type { Round } from '../../ui/round.ts';

export const applyRound: Round = {
  id: 'apply',
  name: 'Apply',
  icon: 'board',
  path: '/apply',
  letter: 'a',
  load: () => import('./ApplyPages.tsx').then(({ ApplyPages }) => ({ Page: ApplyPages })),
  commands: (go) => import('./commands.ts').then(({ applyCommands }) => applyCommands(go)),
};
