import { useState } from 'react';
import { formatElapsed } from '../../../lib/format.ts';
import { useNow } from '../../../lib/now.ts';
import { createStorage, isBoolean, isNumber, storage } from '../../../lib/storage.ts';
import { Icon } from '../../../ui/Icon.tsx';

// One sitting: through reloads of this tab, not beyond it.
const sitting = createStorage((() => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
})());

function openedAt(slug: string): number {
  const at = sitting.read(`opened.${slug}`, isNumber, Date.now());
  sitting.write(`opened.${slug}`, at);
  return at;
}

/** Time since the problem was opened, beside the time that an interviewer would give. A click hides it, for those whom it makes nervous. */
export function Elapsed({ slug, minutes }: { readonly slug: string; readonly minutes: number }) {
  const [since] = useState(() => openedAt(slug));
  const [shown, setShown] = useState(() => storage.read('clock.shown', isBoolean, true));
  const now = useNow(shown || null, 1000);
  const toggle = (): void => {
    storage.write('clock.shown', !shown);
    setShown(!shown);
  };
  const over = now - since > minutes * 60_000;
  return (
    <button type="button" className="button bare elapsed" data-over={over} aria-pressed={shown} title={shown ? 'Hide the time' : 'Show the time'} onClick={toggle}>
      <Icon name="clock" />
      <span className="visually-hidden">Time since opened</span>
      {shown && <span className="number">{formatElapsed(now - since)} <span className="quiet">/ {minutes} min</span></span>}
    </button>
  );
}
