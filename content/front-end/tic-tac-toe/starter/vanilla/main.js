const board = document.getElementById('board');
board.className = 'board';

for (let field = 0; field < 9; field += 1) {
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => {
    button.textContent = 'X';
  });
  board.append(button);
}
