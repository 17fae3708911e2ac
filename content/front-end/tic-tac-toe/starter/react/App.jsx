import { useState } from 'react';

export default function App() {
  const [cells, setCells] = useState(Array(9).fill(''));

  return (
    <main>
      <h1>Tic-tac-toe</h1>
      <div className="board">
        {cells.map((cell, field) => (
          <button key={field} type="button" onClick={() => setCells(cells.with(field, 'X'))}>{cell}</button>
        ))}
      </div>
    </main>
  );
}
