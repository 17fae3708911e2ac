import { page, type RoundPage } from '../../ui/pages.ts';

export const pages: readonly RoundPage[] = [
  { path: '/screen', name: 'Calls', title: 'Calls', words: 'screening recruiter phone sheet', Page: page(() => import('./all.ts').then((module) => module.CallsPage)) },
  { path: '/screen/scripts', name: 'Scripts', title: 'Scripts', words: 'pitch about me answer prepared' },
  { path: '/screen/range', name: 'Range', title: 'Range', words: 'pay salary market target floor', Page: page(() => import('./all.ts').then((module) => module.RangePage)) },
  { path: '/screen/cross', name: 'Cross-examination', title: 'Cross-examination', words: 'claims questions follow-up pressure', Page: page(() => import('./all.ts').then((module) => module.CrossPage)) },
  { path: '/screen/explain', name: 'Explain aloud', title: 'Explain aloud', words: 'tell teach topic', Page: page(() => import('./all.ts').then((module) => module.ExplainPage)) },
  { path: '/screen/mock', name: 'Mock interview', title: 'Mock interview', words: 'rehearse interviewer questions', Page: page(() => import('./all.ts').then((module) => module.MockPage)) },
  { path: '/screen/voice', name: 'Voice', title: 'Voice: record and hear yourself', words: 'recording microphone pace pitch', Page: page(() => import('./all.ts').then((module) => module.VoicePage)) },
  { path: '/screen/voice/warm-up', title: 'Warm up: two minutes', words: 'breath hum articulation mirror', Page: page(() => import('./all.ts').then((module) => module.WarmUpPage)) },
  { path: '/screen/words', name: 'Words', title: 'The words', words: 'transcript fillers hedges habits', Page: page(() => import('./all.ts').then((module) => module.WordsPage)) },
];
