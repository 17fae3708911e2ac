import { dismiss, notices } from '../lib/notices.ts';
import { useStore } from '../lib/store.ts';
import { Button, IconButton } from './Button.tsx';

export function Notices() {
  const list = useStore(notices);
  return (
    <div className="notices" role="status" aria-live="polite">
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
