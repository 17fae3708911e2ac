import { RoundTabs } from '../../ui/RoundTabs.tsx';

const PAGES: readonly (readonly [path: string, name: string])[] = [['/screen', 'Calls'], ['/screen/scripts', 'Scripts'], ['/screen/range', 'Range'], ['/screen/cross', 'Cross-examination'], ['/screen/explain', 'Explain aloud'], ['/screen/mock', 'Mock interview'], ['/screen/voice', 'Voice'], ['/screen/words', 'Words']];

/** The pages of this round. */
export const ScreenTabs = () => <RoundTabs name="Screen" pages={PAGES} />;
