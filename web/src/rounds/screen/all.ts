// The pages of this round in one piece: their style sheets keep their order.
export { CrossPage } from './cross/CrossPage.tsx';
export { SittingPage } from './cross/SittingPage.tsx';
export { ExplainPage } from './explain/ExplainPage.tsx';
export { ExplainOnePage } from './explain/ExplainOnePage.tsx';
export { MockPage } from './mock/MockPage.tsx';
export { CallPage } from './call/CallPage.tsx';
export { CallsPage } from './calls/CallsPage.tsx';
export { RecordingPage } from './voice/RecordingPage.tsx';
export { VoicePage } from './voice/VoicePage.tsx';
export { WarmUpPage } from './voice/WarmUpPage.tsx';
export { WordsPage } from './words/WordsPage.tsx';
export { RangePage } from './range/RangePage.tsx';
export { AloudPage } from './scripts/AloudPage.tsx';
export { ScriptsPage } from './scripts/ScriptsPage.tsx';
