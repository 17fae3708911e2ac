import type { Round } from '../../ui/round.ts';

export const storyRound: Round = {
  id: 'story',
  name: 'Story',
  icon: 'book',
  path: '/story',
  letter: 't',
  load: () => import('./StoryPages.tsx').then(({ StoryPages }) => ({ Page: StoryPages })),
  commands: (go) => import('./commands.ts').then(({ storyCommands }) => storyCommands(go)),
};
