const status = document.getElementById('status');
const board = document.getElementById('board');
const list = document.getElementById('moves');

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

let moves = []; // the fields, in the order in which they were taken
let shown = 0; // how many of the moves are on the board

const playerOf = (move) => (move % 2 === 0 ? 'X' : 'O');
const placeOf = (field) => `row ${Math.floor(field / 3) + 1}, column ${(field % 3) + 1}`;

function cellsNow() {
  const cells = Array(9).fill('');
  moves.slice(0, shown).forEach((field, move) => {
    cells[field] = playerOf(move);
  });
  return cells;
}

const winningFields = (cells) => new Set(LINES.filter(([a, b, c]) => cells[a] && cells[a] === cells[b] && cells[a] === cells[c]).flat());

function statusOf(cells) {
  if (winningFields(cells).size > 0) return `${playerOf(shown - 1)} has won`;
  return shown === 9 ? 'A draw' : `${playerOf(shown)} to move`;
}

const buttons = Array.from({ length: 9 }, (_, field) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = field === 0 ? 0 : -1;
  button.addEventListener('click', () => move(field));
  return button;
});
board.append(...buttons);

function move(field) {
  const cells = cellsNow();
  if (cells[field] || winningFields(cells).size > 0) return;
  moves = [...moves.slice(0, shown), field];
  shown += 1;
  draw();
}

function drawBoard(cells) {
  const won = winningFields(cells);
  buttons.forEach((button, field) => {
    button.textContent = cells[field];
    button.setAttribute('aria-label', `R${placeOf(field).slice(1)}: ${cells[field] || 'empty'}`);
    button.classList.toggle('won', won.has(field));
  });
}

/** What is there stays: one of its buttons may have the focus. */
function drawList() {
  while (list.children.length > moves.length + 1) list.lastElementChild.remove();
  while (list.children.length < moves.length + 1) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const at = list.children.length;
    button.type = 'button';
    button.addEventListener('click', () => {
      shown = at;
      draw();
    });
    item.append(button);
    list.append(item);
  }
  [...list.children].forEach((item, at) => {
    const button = item.firstElementChild;
    button.textContent = at === 0 ? 'Start' : `${at}: ${playerOf(at - 1)} at ${placeOf(moves[at - 1])}`;
    if (at === shown) button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
  });
}

function draw() {
  const cells = cellsNow();
  status.textContent = statusOf(cells);
  drawBoard(cells);
  drawList();
}

board.addEventListener('keydown', (event) => {
  const field = buttons.indexOf(document.activeElement);
  if (field < 0 || !(event.key in KEYS)) return;
  event.preventDefault();
  buttons[KEYS[event.key](field)].focus();
});
board.addEventListener('focusin', (event) => {
  for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
});
document.getElementById('new').addEventListener('click', () => {
  moves = [];
  shown = 0;
  draw();
});

draw();
