import { page, type RoundPage } from '../../ui/pages.ts';

export const pages: readonly RoundPage[] = [
  { path: '/apply', name: 'Board', title: 'Applications', words: 'board kanban pipeline', Page: page(() => import('./all.ts').then((module) => module.BoardPage)) },
  { path: '/apply/table', name: 'Table', title: 'All applications as a table', words: 'filter sort csv list', Page: page(() => import('./all.ts').then((module) => module.TablePage)) },
  { path: '/apply/ads', name: 'Ads', title: 'Job ads', words: 'capture match paste', Page: page(() => import('./all.ts').then((module) => module.AdsPage)) },
  { path: '/apply/ads/capture', title: 'Take in an ad', words: 'paste address new job', Page: page(() => import('./all.ts').then((module) => module.CapturePage)) },
  { path: '/apply/due', name: 'What is due', title: 'What is due', words: 'follow-up promise calendar', Page: page(() => import('./all.ts').then((module) => module.DuePage)) },
  { path: '/apply/cv', name: 'CV', title: 'Versions of the CV', words: 'resume check lint upload' },
  { path: '/apply/linkedin', name: 'LinkedIn', title: 'LinkedIn beside the CV', words: 'export profile connections', Page: page(() => import('./all.ts').then((module) => module.LinkedinPage)) },
  { path: '/apply/claims', name: 'Claims', title: 'What the CV claims', words: 'number bullet question', Page: page(() => import('./all.ts').then((module) => module.ClaimsPage)) },
  { path: '/apply/answers', name: 'Answers', title: 'Answers for forms', words: 'permit notice address link copy', Page: page(() => import('./all.ts').then((module) => module.AnswersPage)) },
  { path: '/apply/funnel', name: 'What came of it', title: 'What came of it', words: 'funnel statistics causes promises', Page: page(() => import('./all.ts').then((module) => module.FunnelPage)) },
];
