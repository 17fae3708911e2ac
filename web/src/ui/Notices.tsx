import { useEffect, useRef } from 'react';
import { dismiss, holdWhile, notices } from '../lib/notices.ts';
import { useStore } from '../lib/store.ts';
import { Button, IconButton } from './Button.tsx';

export function Notices() {
  const list = useStore(notices);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => holdWhile(() => box.current?.matches(':hover, :focus-within') ?? false), []);
  return (
    <div ref={box} className="notices" role="status" aria-live="polite">
      {list.map((notice) => (
        <div className="notice" key={notice.id}>
          <span>{notice.text}</span>
          {notice.act && (
            <Button onClick={() => { notice.act?.run(); dismiss(notice.id); }}>{notice.act.label}</Button>
          )}
          <IconButton icon="close" label="Dismiss" onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </div>
  );
}
