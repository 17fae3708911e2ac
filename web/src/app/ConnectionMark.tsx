import { connection, tryAgain } from '../lib/connection.ts';
import { useNow } from '../lib/now.ts';
import { useStore } from '../lib/store.ts';

/** Seconds until the next attempt, counted down. */
function useCountdown(until_ms: number | null): number | null {
  const now = useNow(until_ms, 500);
  return until_ms === null ? null : Math.max(0, Math.ceil((until_ms - now) / 1000));
}

/** Says nothing while all is well. */
export function ConnectionMark() {
  const state = useStore(connection);
  const seconds = useCountdown(state.state === 'offline' ? state.retry_at_ms : null);
  return (
    <div role="status" className="connection" data-state={state.state}>
      {state.state === 'connecting' && <span className="quiet small">Connecting…</span>}
      {state.state === 'offline' && (
        <button type="button" className="button offline" title="The server does not answer. Try now" onClick={() => void tryAgain()}>
          Offline
          {/* The number changes every second; only the word is read out. */}
          {seconds !== null && <span className="number" aria-hidden="true">{seconds > 0 ? `${seconds} s` : '…'}</span>}
        </button>
      )}
    </div>
  );
}
