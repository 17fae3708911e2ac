import type { Round } from '../../ui/round.ts';

export const screenRound: Round = {
  id: 'screen',
  name: 'Screen',
  icon: 'mic',
  path: '/screen',
  letter: 'p',
  load: () => import('./ScreenPages.tsx').then(({ ScreenPages }) => ({ Page: ScreenPages })),
  commands: (go) => import('./commands.ts').then(({ screenCommands }) => screenCommands(go)),
};
