const list = document.getElementById('list');

// All ten thousand at once would be too many.
for (const { text } of api.lines.slice(0, 100)) {
  const line = document.createElement('div');
  line.className = 'line';
  line.textContent = text;
  list.append(line);
}
