// The pages of this round in one piece: their style sheets keep their order.
export { AdPage } from './ads/AdPage.tsx';
export { AdsPage } from './ads/AdsPage.tsx';
export { CapturePage } from './ads/CapturePage.tsx';
export { AnswersPage } from './answers/AnswersPage.tsx';
export { ApplicationPage } from './application/ApplicationPage.tsx';
export { BoardPage } from './board/BoardPage.tsx';
export { ClaimsPage } from './claims/ClaimsPage.tsx';
export { CvPages } from './cv/CvPages.tsx';
export { DuePage } from './due/DuePage.tsx';
export { FunnelPage } from './funnel/FunnelPage.tsx';
export { LinkedinPage } from './linkedin/LinkedinPage.tsx';
export { TablePage } from './table/TablePage.tsx';
