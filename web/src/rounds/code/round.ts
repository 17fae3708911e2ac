import type { Round } from '../../ui/round.ts';

export const codeRound: Round = {
  id: 'code',
  name: 'Code',
  icon: 'code',
  path: '/code',
  letter: 'c',
  load: () => import('./CodePages.tsx').then(({ CodePages }) => ({ Page: CodePages })),
  commands: (go) => import('./commands.ts').then(({ codeCommands }) => codeCommands(go)),
};
