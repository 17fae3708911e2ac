// The pages of this round in one piece: their style sheets keep their order.
export { AnkiPage } from './anki/AnkiPage.tsx';
export { CardsPage } from './cards/CardsPage.tsx';
export { DayPage } from './day/DayPage.tsx';
export { SettingsPage } from './settings/SettingsPage.tsx';
export { ReviewPage } from './review/ReviewPage.tsx';
