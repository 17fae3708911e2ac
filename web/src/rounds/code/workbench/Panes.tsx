import { useEffect, useState, type ReactNode } from 'react';
import { Splitter } from '../../../ui/Splitter.tsx';
import { Tabs, type Tab } from '../../../ui/Tabs.tsx';
import { boundsOf, columnsOf, keepShares, modeFor, moveLine, readShares, resetShares, type Mode, type PaneName, type Shares } from './layout.ts';

interface Props {
  /** Of the panes that do not fit beside each other, the one in front. */
  readonly shown: PaneName;
  /** What is written: code, or answers. */
  readonly editorTitle?: string;
  readonly onShow: (pane: PaneName) => void;
  readonly statement: ReactNode;
  readonly editor: ReactNode;
  readonly results: ReactNode;
}

const TITLES: Readonly<Record<PaneName, string>> = { statement: 'Problem', editor: 'Code', results: 'Results' };
const TABS: Readonly<Record<Mode, readonly PaneName[]>> = { three: [], two: ['statement', 'results'], one: ['statement', 'editor', 'results'] };

function useMode(): Mode {
  const [mode, setMode] = useState(() => modeFor(window.innerWidth));
  useEffect(() => {
    const measure = (): void => setMode(modeFor(window.innerWidth));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return mode;
}

function useShares(mode: Mode): [Shares, (shares: Shares) => void] {
  const [shares, setShares] = useState(() => readShares(mode));
  useEffect(() => setShares(readShares(mode)), [mode]);
  return [shares, (next) => { setShares(next); keepShares(mode, next); }];
}

/** Statement, editor and results: all three are always there, so that none loses its state when the window changes. */
export function Panes({ shown, editorTitle = TITLES.editor, onShow, statement, editor, results }: Props) {
  const mode = useMode();
  const [shares, setShares] = useShares(mode);
  const titleOf = (pane: PaneName): string => (pane === 'editor' ? editorTitle : TITLES[pane]);
  const tabs: readonly Tab<PaneName>[] = TABS[mode].map((id) => ({ id, title: titleOf(id) }));
  // Beside the editor, going there leaves the other place as it is.
  const [left, setLeft] = useState<PaneName>('statement');
  useEffect(() => {
    if (shown !== 'editor') setLeft(shown);
  }, [shown]);
  const chosen = mode === 'two' ? left : shown;
  const visible = (pane: PaneName): boolean => mode === 'three' || pane === chosen || (mode === 'two' && pane === 'editor');
  const bounds = boundsOf(shares, mode);
  const line = (name: keyof Shares, label: string): ReactNode => (
    <Splitter
      label={label} value={shares[name]} least={bounds[name][0]} most={bounds[name][1]}
      onMove={(to) => setShares(moveLine(shares, name, to, mode))} onReset={() => setShares(resetShares(mode))}
    />
  );
  const section = (pane: PaneName, content: ReactNode): ReactNode => (
    <section className={`pane pane-${pane}`} id={`pane-${pane}`} aria-label={titleOf(pane)} tabIndex={-1} hidden={!visible(pane)}>{content}</section>
  );
  return (
    <>
      {tabs.length > 0 && <div className="pane-tabs"><Tabs label="Panes" prefix="pane" tabs={tabs} chosen={chosen} onChoose={onShow} /></div>}
      <div className="panes" data-mode={mode} style={{ gridTemplateColumns: columnsOf(shares, mode) }}>
        {section('statement', statement)}
        {mode !== 'one' && line('first', 'Width of the left pane')}
        {section('editor', editor)}
        {mode === 'three' && line('second', 'Width of the results')}
        {section('results', results)}
      </div>
    </>
  );
}
