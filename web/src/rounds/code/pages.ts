import { page, type RoundPage } from '../../ui/pages.ts';

export const pages: readonly RoundPage[] = [
  { path: '/code', name: 'Problems', title: 'Problems', words: 'solve coding test algorithms list', Page: page(() => import('./list/ProblemsPage.tsx').then((module) => module.ProblemsPage)) },
  { path: '/code/path', name: 'Path', title: 'Path: the map of patterns', words: 'meter enough ability prerequisites' },
  { path: '/code/exams', name: 'Exams', title: 'Exams', words: 'assessment timed mock test', Page: page(() => import('./exam/ExamsPage.tsx').then((module) => module.ExamsPage)) },
  { path: '/code/drills', name: 'Debug and review', under: 'Drills', title: 'Drills of debugging and review', words: 'bug fix pull request comments', Page: page(() => import('./drills/DrillsPage.tsx').then((module) => module.DrillsPage)) },
  { path: '/code/event-loop', name: 'Event loop', under: 'Drills', title: 'Drills of the event loop', words: 'promise microtask timer node output order', Page: page(() => import('./loop/LoopsPage.tsx').then((module) => module.LoopsPage)) },
  { path: '/code/own-program', title: 'A program of your own in the event loop', words: 'promise microtask timer javascript trace', Page: page(() => import('./loop/OwnPage.tsx').then((module) => module.OwnPage)) },
  { path: '/code/recursion', name: 'Recursion', under: 'Drills', title: 'Drills on recursion and loops', words: 'stack iterative story control flow', Page: page(() => import('./recursion/RecursionPage.tsx').then((module) => module.RecursionPage)) },
  { path: '/code/recognize', name: 'Recognise', under: 'Drills', title: 'Recognise the pattern', words: 'drill statement name why', Page: page(() => import('./recognize/RecognizePage.tsx').then((module) => module.RecognizePage)) },
  { path: '/code/front-end', name: 'Front end', under: 'Drills', title: 'Front-end tasks', words: 'html css javascript react component accessibility', Page: page(() => import('./front-end/FrontEndPage.tsx').then((module) => module.FrontEndPage)) },
  { path: '/code/typing', name: 'Typing', under: 'Drills', title: 'Typing drills', words: 'wpm keyboard speed', Page: page(() => import('./typing/TypingPage.tsx').then((module) => module.TypingPage)) },
  { path: '/code/elsewhere', name: 'Elsewhere', title: 'Problems solved elsewhere', words: 'import leetcode hackerrank codewars links csv history', Page: page(() => import('./elsewhere/ElsewherePage.tsx').then((module) => module.ElsewherePage)) },
];
