import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useActions } from '../lib/actions.ts';
import { sample } from '../lib/connection.ts';
import { chooseTheme, theme, themes, type Theme } from '../lib/theme.ts';
import { useStore } from '../lib/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { ConnectionMark } from './ConnectionMark.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { listenToKeys } from './keyboard.ts';
import { Palette } from './Palette.tsx';
import { rounds } from './rounds.ts';

const THEME_ICONS: Readonly<Record<Theme, IconName>> = { system: 'screen', light: 'sun', dark: 'moon' };
const THEME_WORDS: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

type Overlay = 'none' | 'palette' | 'keys';

function NavLink({ href, name, icon }: { readonly href: string; readonly name: string; readonly icon: IconName }) {
  const [location] = useLocation();
  const here = location === href || location.startsWith(`${href}/`);
  return (
    <Link href={href} className="nav-link" aria-label={name} {...(here ? { 'aria-current': 'page' as const } : {})}>
      <Icon name={icon} />
      <span>{name}</span>
    </Link>
  );
}

function useShellActions(open: (overlay: Overlay) => void): Theme {
  const [, go] = useLocation();
  const current = useStore(theme);
  useActions([
    { id: 'app.palette', title: 'Search commands and the record', section: 'Anywhere', keys: 'mod+k', whileTyping: true, run: () => open('palette') },
    { id: 'app.keys', title: 'Keyboard shortcuts', section: 'Anywhere', keys: '?', words: 'help', run: () => open('keys') },
    ...rounds.map((round) => ({ id: `go.${round.id}`, title: `Go to ${round.name}`, section: 'Anywhere', keys: `g ${round.letter}`, run: () => go(round.path) })),
    { id: 'go.start', title: 'Go to the start', section: 'Anywhere', keys: 'g h', words: 'home begin', run: () => go('/') },
    { id: 'go.system', title: 'Go to System', section: 'Anywhere', keys: 'g s', words: 'workers languages protection doctor', run: () => go('/system') },
    { id: 'go.search', title: 'Search the whole record', section: 'Anywhere', keys: 'g f', words: 'find full text notes people', run: () => go('/search') },
    { id: 'go.data', title: 'Go to Your data', section: 'Anywhere', words: 'export save backup import wipe delete erase privacy', run: () => go('/data') },
    ...themes.map((t) => ({
      id: `theme.${t}`, title: `Theme: ${THEME_WORDS[t]}`, section: 'Theme', words: 'appearance colours dark light mode', enabled: t !== current, run: () => chooseTheme(t),
    })),
  ]);
  return current;
}

export function Shell({ inert, children }: { readonly inert: boolean; readonly children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay>('none');
  const current = useShellActions(setOverlay);
  const [location] = useLocation();
  const isSample = useStore(sample);
  useEffect(() => (inert ? undefined : listenToKeys()), [inert]);
  // On a narrow screen the row of rounds is longer than it.
  useEffect(() => {
    document.querySelector('.nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [location]);
  const nextTheme = themes[(themes.indexOf(current) + 1) % themes.length]!;
  return (
    <div className="shell" inert={inert}>
      <a className="skip" href="#main">Skip to the content</a>
      <header className="rail">
        <Link href="/" className="wordmark" aria-label="dryrun, home">
          <span className="wordmark-dry">dry</span>
          <span className="wordmark-run">run</span>
        </Link>
        <nav className="nav" aria-label="Rounds">
          {rounds.map((round) => <NavLink key={round.id} href={round.path} name={round.name} icon={round.icon} />)}
        </nav>
        <div className="rail-end">
          <ConnectionMark />
          <IconButton icon="search" label="Search commands and the record" keys="mod+k" onClick={() => setOverlay('palette')} />
          <IconButton icon={THEME_ICONS[current]} label={`Theme: ${THEME_WORDS[current]}. Change to ${THEME_WORDS[nextTheme]}`} onClick={() => chooseTheme(nextTheme)} />
          <IconButton icon="keys" label="Keyboard shortcuts" keys="?" className="on-wide" onClick={() => setOverlay('keys')} />
          <NavLink href="/system" name="System" icon="system" />
        </div>
      </header>
      {isSample && (
        <aside className="sample-strip" aria-label="Whose record this is">
          <strong>Sample record.</strong> The search of somebody made up: change what you like, it goes when <code>dryrun demo</code> ends. <code>dryrun serve</code> opens your own.
        </aside>
      )}
      <main id="main" className="main" tabIndex={-1}>{children}</main>
      {overlay === 'palette' && <Palette onClose={() => setOverlay('none')} />}
      {overlay === 'keys' && <KeysHelp onClose={() => setOverlay('none')} />}
    </div>
  );
}
