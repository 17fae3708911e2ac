import { page, type RoundPage } from '../../ui/pages.ts';

export const pages: readonly RoundPage[] = [
  { path: '/gaps', name: 'Review', title: 'Review', words: 'cards due flashcards spaced repetition', Page: page(() => import('./all.ts').then((module) => module.ReviewPage)) },
  { path: '/gaps/day', name: 'Until a day', title: 'Until a day', words: 'cards plan interview date minutes cram', Page: page(() => import('./all.ts').then((module) => module.DayPage)) },
  { path: '/gaps/cards', name: 'Cards', title: 'Cards', words: 'flashcards write question answer', Page: page(() => import('./all.ts').then((module) => module.CardsPage)) },
  { path: '/gaps/anki', name: 'Anki', title: 'Anki', words: 'cards deck package import export', Page: page(() => import('./all.ts').then((module) => module.AnkiPage)) },
  { path: '/gaps/settings', name: 'Settings', title: 'Settings of cards', words: 'retention scheduling weights fsrs', Page: page(() => import('./all.ts').then((module) => module.SettingsPage)) },
];
