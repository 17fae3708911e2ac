// What the shell knows of a round.
import type { ComponentType } from 'react';
import type { IconName } from './Icon.tsx';
import type { Action } from '../lib/actions.ts';

export interface Round {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  /** Its pages lie at and below this path. */
  readonly path: string;
  /** "g" and this letter go there. */
  readonly letter: string;
  /** Its pages, with their own routes below `path`; loaded when first shown. */
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
  /** What the command palette offers besides the actions of the page that is shown. */
  readonly commands: (go: (path: string) => void) => Promise<readonly Action[]>;
}
