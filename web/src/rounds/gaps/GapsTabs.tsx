import { RoundTabs } from '../../ui/RoundTabs.tsx';

const PAGES: readonly (readonly [path: string, name: string])[] = [['/gaps', 'Review'], ['/gaps/day', 'Until a day'], ['/gaps/cards', 'Cards'], ['/gaps/anki', 'Anki'], ['/gaps/settings', 'Settings']];

/** The pages of this round. */
export const GapsTabs = () => <RoundTabs name="Gaps" pages={PAGES} />;
