const box = document.getElementById('tabs');
const list = document.createElement('div');
list.setAttribute('role', 'tablist');
list.setAttribute('aria-label', 'Account');
box.append(list);

const entries = api.tabs.map(({ id, title, text }) => {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.id = `tab-${id}`;
  tab.textContent = title;
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', `panel-${id}`);
  list.append(tab);
  const panel = document.createElement('div');
  panel.id = `panel-${id}`;
  panel.tabIndex = 0;
  panel.textContent = text;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', tab.id);
  box.append(panel);
  return { id, tab, panel };
});

const named = () => Math.max(0, entries.findIndex(({ id }) => `#${id}` === location.hash));

function show(index) {
  entries.forEach(({ tab, panel }, at) => {
    tab.setAttribute('aria-selected', String(at === index));
    tab.tabIndex = at === index ? 0 : -1;
    panel.hidden = at !== index;
  });
}

function select(index) {
  location.hash = entries[index].id;
  show(index);
  entries[index].tab.focus();
}

list.addEventListener('click', (event) => {
  const index = entries.findIndex(({ tab }) => tab === event.target);
  if (index >= 0) select(index);
});
list.addEventListener('keydown', (event) => {
  const here = entries.findIndex(({ tab }) => tab === event.target);
  const last = entries.length - 1;
  if (here < 0) return;
  if (event.key === 'ArrowRight') select(here === last ? 0 : here + 1);
  else if (event.key === 'ArrowLeft') select(here === 0 ? last : here - 1);
  else if (event.key === 'Home') select(0);
  else if (event.key === 'End') select(last);
  else return;
  event.preventDefault();
});
window.addEventListener('hashchange', () => show(named()));

show(named());
