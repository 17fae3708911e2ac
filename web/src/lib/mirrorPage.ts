// The browser as the recorder of an exam sees it (mirror.ts).
import type { MirrorPage } from './mirror.ts';

/** A maximised window reaches over the edge of the screen by some pixels on some systems. */
const EDGE_PX = 16;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Does a part of the window lie outside of the screen? */
export function isOutside(window: Place, screen: Place): boolean {
  return window.left < screen.left - EDGE_PX || window.top < screen.top - EDGE_PX ||
    window.left + window.width > screen.left + screen.width + EDGE_PX || window.top + window.height > screen.top + screen.height + EDGE_PX;
}

/** What not every browser has. */
type Extended = Screen & { readonly isExtended?: boolean; readonly availLeft?: number; readonly availTop?: number };

export function browserPage(): MirrorPage {
  const screen = window.screen as Extended;
  return {
    window,
    document,
    root: document.documentElement,
    hasFocus: () => document.hasFocus(),
    isHidden: () => document.visibilityState === 'hidden',
    isFullScreen: () => document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen)').matches,
    selection: () => document.getSelection()?.toString() ?? '',
    hasMoreScreens: () => screen.isExtended ?? null,
    isOutside: () =>
      isOutside(
        { left: window.screenX, top: window.screenY, width: window.outerWidth, height: window.outerHeight },
        { left: screen.availLeft ?? 0, top: screen.availTop ?? 0, width: screen.availWidth, height: screen.availHeight },
      ),
    every(ms, run) {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
  };
}
