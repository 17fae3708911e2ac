import { useRef, useState } from 'react';

const LINES = [
  [0, 1, 2], [3, 4, 5], [6, 7, 8],
  [0, 3, 6], [1, 4, 7], [2, 5, 8],
  [0, 4, 8], [2, 4, 6],
];
const KEYS = {
  ArrowRight: (field) => (field % 3 < 2 ? field + 1 : field),
  ArrowLeft: (field) => (field % 3 > 0 ? field - 1 : field),
  ArrowDown: (field) => (field < 6 ? field + 3 : field),
  ArrowUp: (field) => (field > 2 ? field - 3 : field),
};

const playerOf = (move) => (move % 2 === 0 ? 'X' : 'O');
const rowOf = (field) => Math.floor(field / 3) + 1;
const columnOf = (field) => (field % 3) + 1;
const isWon = (cells) => ([a, b, c]) => cells[a] !== '' && cells[a] === cells[b] && cells[a] === cells[c];
const winningFields = (cells) => new Set(LINES.filter(isWon(cells)).flat());

function cellsAfter(moves) {
  const cells = Array(9).fill('');
  moves.forEach((field, move) => {
    cells[field] = playerOf(move);
  });
  return cells;
}

function statusOf(cells, shown) {
  if (winningFields(cells).size > 0) return `${playerOf(shown - 1)} has won`;
  return shown === 9 ? 'A draw' : `${playerOf(shown)} to move`;
}

function Board({ cells, onMove }) {
  const [stop, setStop] = useState(0);
  const buttons = useRef([]);
  const won = winningFields(cells);
  const press = (event) => {
    if (!(event.key in KEYS)) return;
    event.preventDefault();
    buttons.current[KEYS[event.key](stop)].focus();
  };
  return (
    <div role="group" aria-label="Board" onKeyDown={press}>
      {cells.map((player, field) => (
        <button
          key={field} type="button" ref={(button) => { buttons.current[field] = button; }} tabIndex={field === stop ? 0 : -1}
          aria-label={`Row ${rowOf(field)}, column ${columnOf(field)}: ${player || 'empty'}`} className={won.has(field) ? 'won' : ''}
          onFocus={() => setStop(field)} onClick={() => onMove(field)}
        >
          {player}
        </button>
      ))}
    </div>
  );
}

export default function App() {
  // The fields in the order in which they were taken, and how many of them are on the board.
  const [{ moves, shown }, setGame] = useState({ moves: [], shown: 0 });
  const cells = cellsAfter(moves.slice(0, shown));

  const move = (field) => {
    if (cells[field] || winningFields(cells).size > 0) return;
    setGame({ moves: [...moves.slice(0, shown), field], shown: shown + 1 });
  };

  return (
    <main>
      <h1>Tic-tac-toe</h1>
      <p role="status">{statusOf(cells, shown)}</p>
      <Board cells={cells} onMove={move} />
      <p><button type="button" onClick={() => setGame({ moves: [], shown: 0 })}>New game</button></p>
      <ol aria-label="Moves">
        {[null, ...moves].map((field, at) => (
          <li key={at}>
            <button type="button" aria-current={at === shown ? 'step' : undefined} onClick={() => setGame({ moves, shown: at })}>
              {at === 0 ? 'Start' : `${at}: ${playerOf(at - 1)} at row ${rowOf(field)}, column ${columnOf(field)}`}
            </button>
          </li>
        ))}
      </ol>
    </main>
  );
}
