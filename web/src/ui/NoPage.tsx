import { TroublePanel } from './TroublePanel.tsx';

/** Within a round: no page of it has this address. */
export function NoPage() {
  return <div className="page"><TroublePanel trouble={{ kind: 'missing', message: 'There is no page at this address.' }} what="this page" onRetry={() => undefined} /></div>;
}
