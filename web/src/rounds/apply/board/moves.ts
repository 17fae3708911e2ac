// Moving a card from one stage to another, on the page at once and in the record behind it.
import type { ApplicationSummary, Board } from '../../../contract/api.ts';
import { stages, type Stage } from '../words.ts';

/** The stage `step` columns on; the same at the ends. */
export function stageBeside(stage: Stage, step: number): Stage {
  const at = stages.indexOf(stage) + step;
  return stages[Math.min(Math.max(0, at), stages.length - 1)]!;
}

export function cardOf(board: Board, id: number): ApplicationSummary | undefined {
  return board.columns.flatMap(({ applications }) => applications).find((one) => one.id === id);
}

/** The board with the card at the top of its new column. */
export function moved(board: Board, id: number, to: Stage): Board {
  const card = cardOf(board, id);
  if (!card || card.stage === to) return board;
  return {
    ...board,
    columns: board.columns.map((column) => {
      const without = column.applications.filter((one) => one.id !== id);
      if (column.stage === card.stage) return { ...column, count: column.count - 1, applications: without };
      if (column.stage === to) return { ...column, count: column.count + 1, applications: [{ ...card, stage: to }, ...without] };
      return column;
    }),
  };
}

/** Which card the keyboard goes to: up and down in a column, left and right to the column beside that has cards. */
export function cardBeside(board: Board, id: number | null, key: string): number | null {
  const columns = board.columns.map(({ applications }) => applications.map((one) => one.id)).filter((ids) => ids.length > 0);
  const x = columns.findIndex((ids) => id !== null && ids.includes(id));
  if (x < 0) return columns[0]?.[0] ?? null;
  const y = columns[x]!.indexOf(id!);
  const clamp = (ids: readonly number[], at: number): number => ids[Math.min(Math.max(0, at), ids.length - 1)]!;
  switch (key) {
    case 'ArrowUp': return clamp(columns[x]!, y - 1);
    case 'ArrowDown': return clamp(columns[x]!, y + 1);
    case 'ArrowLeft': return clamp(columns[Math.max(0, x - 1)]!, y);
    case 'ArrowRight': return clamp(columns[Math.min(columns.length - 1, x + 1)]!, y);
    default: return id;
  }
}
