import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';

interface Props {
  readonly title: string;
  readonly look?: 'plain' | 'wide' | 'top';
  /** Without its own head: the content brings one. */
  readonly headless?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog while it is mounted. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, look = 'plain', headless = false, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  const clickedBackdrop = (event: MouseEvent): void => {
    if (event.target === ref.current) onClose();
  };
  return (
    <dialog ref={ref} className={`dialog ${look}`} aria-label={title} onMouseDown={clickedBackdrop} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      {!headless && (
        <header className="dialog-head">
          <h2>{title}</h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </header>
      )}
      {headless ? children : <div className="dialog-body">{children}</div>}
    </dialog>
  );
}
