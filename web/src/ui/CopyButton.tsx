import { useEffect, useState } from 'react';
import { notify } from '../lib/notices.ts';
import { IconButton } from './Button.tsx';

const SHOWN_MS = 1500;

export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => setState('copied'), () => {
      // Said at the button too: a notice lies behind a dialog.
      setState('refused');
      notify('The browser did not allow copying.');
    });
  };
  return <IconButton icon={({ ready: 'copy', copied: 'check', refused: 'warning' } as const)[state]} label={{ ready: label, copied: 'Copied', refused: `${label}: the browser did not allow it` }[state]} onClick={copy} />;
}
