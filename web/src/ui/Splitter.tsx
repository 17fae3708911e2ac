import type { KeyboardEvent, PointerEvent } from 'react';

interface Props {
  readonly label: string;
  /** Share of the width to the left of it, 0 to 1, and how far it may go. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onMove: (value: number) => void;
  readonly onReset: () => void;
}

const STEP = 0.02;

/** The movable line between two panes. Its parent is what the shares are of. */
export function Splitter({ label, value, least, most, onMove, onReset }: Props) {
  const press = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = { ArrowLeft: value - STEP, ArrowRight: value + STEP, Home: least, End: most };
    if (event.key === 'Enter') onReset();
    else if (event.key in targets) onMove(targets[event.key]!);
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement!.getBoundingClientRect();
    onMove((event.clientX - box.left) / box.width);
  };
  return (
    <div
      className="splitter" role="separator" aria-orientation="vertical" aria-label={label} tabIndex={0} title="Drag, or use the arrow keys; double-click resets"
      aria-valuenow={Math.round(value * 100)} aria-valuemin={Math.round(least * 100)} aria-valuemax={Math.round(most * 100)}
      onKeyDown={press} onDoubleClick={onReset} onPointerMove={drag}
      onPointerDown={(event) => { event.preventDefault(); event.currentTarget.setPointerCapture(event.pointerId); }}
    />
  );
}
