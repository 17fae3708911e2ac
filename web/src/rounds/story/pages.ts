import { page, type RoundPage } from '../../ui/pages.ts';

export const pages: readonly RoundPage[] = [
  { path: '/story', name: 'Stories', title: 'Stories', words: 'behavioural star situation task action result', Page: page(() => import('./all.ts').then((module) => module.StoriesPage)) },
  { path: '/story/questions', name: 'Questions', title: 'Questions', words: 'behavioural bank ask answer', Page: page(() => import('./all.ts').then((module) => module.QuestionsPage)) },
  { path: '/story/companies', name: 'Companies', title: 'Companies', words: 'values principles culture', Page: page(() => import('./all.ts').then((module) => module.CompaniesPage)) },
  { path: '/story/culture', name: 'Who speaks', title: 'Who speaks', words: 'culture fit share of the talk timer', Page: page(() => import('./all.ts').then((module) => module.CulturePage)) },
];
