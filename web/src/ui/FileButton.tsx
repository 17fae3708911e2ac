import { useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import type { IconName } from './Icon.tsx';

interface Props {
  /** Of the field behind the button. */
  readonly label: string;
  /** As <input type="file"> has it. */
  readonly accept: string;
  readonly look?: 'plain' | 'primary';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  readonly onFile: (file: File) => void;
}

/** A button by which one file is chosen; the same file can be chosen again. */
export function FileButton({ label, accept, look = 'plain', icon = 'plus', disabled = false, children, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field} type="file" hidden aria-label={label} accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
        onClick={(event) => { event.currentTarget.value = ''; }}
      />
      <Button look={look} icon={icon} disabled={disabled} onClick={() => field.current?.click()}>{children}</Button>
    </>
  );
}
