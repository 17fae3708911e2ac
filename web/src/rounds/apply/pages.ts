import { page, type RoundPage } from '../../ui/pages.ts';

export const pages: readonly RoundPage[] = [
  { path: '/apply', name: 'Board', title: 'Applications', words: 'board kanban pipeline', Page: page(() => import('./board/BoardPage.tsx'), 'BoardPage') },
  { path: '/apply/table', name: 'Table', title: 'All applications as a table', words: 'filter sort csv list', Page: page(() => import('./table/TablePage.tsx'), 'TablePage') },
  { path: '/apply/ads', name: 'Ads', title: 'Job ads', words: 'capture match paste', Page: page(() => import('./ads/AdsPage.tsx'), 'AdsPage') },
  { path: '/apply/ads/capture', title: 'Take in an ad', words: 'paste address new job', Page: page(() => import('./ads/CapturePage.tsx'), 'CapturePage') },
  { path: '/apply/due', name: 'What is due', title: 'What is due', words: 'follow-up promise calendar', Page: page(() => import('./due/DuePage.tsx'), 'DuePage') },
  { path: '/apply/cv', name: 'CV', title: 'Versions of the CV', words: 'resume check lint upload' },
  { path: '/apply/linkedin', name: 'LinkedIn', title: 'LinkedIn beside the CV', words: 'export profile connections', Page: page(() => import('./linkedin/LinkedinPage.tsx'), 'LinkedinPage') },
  { path: '/apply/claims', name: 'Claims', title: 'What the CV claims', words: 'number bullet question', Page: page(() => import('./claims/ClaimsPage.tsx'), 'ClaimsPage') },
  { path: '/apply/answers', name: 'Answers', title: 'Answers for forms', words: 'permit notice address link copy', Page: page(() => import('./answers/AnswersPage.tsx'), 'AnswersPage') },
  { path: '/apply/funnel', name: 'What came of it', title: 'What came of it', words: 'funnel statistics causes promises', Page: page(() => import('./funnel/FunnelPage.tsx'), 'FunnelPage') },
];
