import { useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: ReactNode;
}

interface Props<Id extends string> {
  readonly label: string;
  /** Panels are elements with the id `${prefix}-${tab}`. */
  readonly prefix: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, prefix, tabs, chosen, onChoose }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const targets: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const index = (target + tabs.length) % tabs.length;
    onChoose(tabs[index]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id} type="button" role="tab" className="tab" id={`${prefix}-${tab.id}-tab`} aria-selected={tab.id === chosen}
          aria-controls={`${prefix}-${tab.id}`} tabIndex={tab.id === chosen ? 0 : -1} onClick={() => onChoose(tab.id)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly prefix: string;
  readonly id: string;
  readonly shown: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function TabPanel({ prefix, id, shown, className = '', children }: PanelProps) {
  return (
    <div role="tabpanel" id={`${prefix}-${id}`} aria-labelledby={`${prefix}-${id}-tab`} hidden={!shown} className={className} tabIndex={0}>
      {shown && children}
    </div>
  );
}
