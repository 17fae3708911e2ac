import type { Round } from '../../ui/round.ts';

export const gapsRound: Round = {
  id: 'gaps',
  name: 'Gaps',
  icon: 'cards',
  path: '/gaps',
  letter: 'g',
  load: () => import('./GapsPages.tsx').then(({ GapsPages }) => ({ Page: GapsPages })),
  commands: (go) => import('./commands.ts').then(({ gapsCommands }) => gapsCommands(go)),
};
