import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { keyText } from '../lib/keys.ts';
import { Icon, type IconName } from './Icon.tsx';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'> {
  readonly look?: 'plain' | 'primary' | 'bare';
  readonly icon?: IconName;
  /** The shortcut, named in the title. */
  readonly keys?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', icon, keys, hint, children, className = '', ...rest }: Props) {
  const title = [hint, keys && `(${keyText(keys)})`].filter(Boolean).join(' ');
  return (
    <button type="button" className={`button ${look} ${className}`} {...(title ? { title } : {})} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconProps extends Omit<Props, 'children' | 'icon' | 'hint'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A button whose only face is an icon; its label is read out and shown on hover. */
export function IconButton({ icon, label, look = 'bare', className = '', ...rest }: IconProps) {
  return (
    <Button look={look} icon={icon} hint={label} aria-label={label} className={`icon-only ${className}`} {...rest}>
      {null}
    </Button>
  );
}
