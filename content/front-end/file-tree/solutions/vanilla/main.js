const tree = document.getElementById('tree');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');

const nodes = new Map(); // by their elements
let stop = null; // what Tab stops at
let selected = null;

function nodeOf({ id, name, folder }, parent) {
  const item = document.createElement('li');
  const label = document.createElement('span');
  const group = document.createElement('ul');
  const node = { id, name, folder, parent, item, group, level: parent ? parent.level + 1 : 1, isOpen: false, state: 'unknown' };
  label.id = `name-${id}`;
  label.className = 'name';
  label.textContent = name;
  item.tabIndex = -1;
  item.setAttribute('role', 'treeitem');
  item.setAttribute('aria-level', String(node.level));
  item.setAttribute('aria-labelledby', label.id);
  item.append(label);
  if (folder) {
    group.setAttribute('role', 'group');
    item.append(group);
    show(node, false);
  }
  nodes.set(item, node);
  return node;
}

function show(node, isOpen) {
  node.isOpen = isOpen;
  node.group.hidden = !isOpen;
  node.item.setAttribute('aria-expanded', String(isOpen));
}

async function load(node) {
  node.state = 'loading';
  node.item.setAttribute('aria-busy', 'true');
  trouble.textContent = '';
  try {
    const entries = await api.children(node.id);
    node.group.replaceChildren(...entries.map((entry) => nodeOf(entry, node).item));
    node.state = 'known';
  } catch {
    node.state = 'unknown';
    show(node, false);
    trouble.textContent = `${node.name} could not be loaded`;
  }
  node.item.removeAttribute('aria-busy');
}

function open(node) {
  show(node, true);
  if (node.state === 'unknown') load(node);
}

function toggle(node) {
  if (node.isOpen) show(node, false);
  else open(node);
}

function select(node) {
  selected?.item.removeAttribute('aria-selected');
  selected = node;
  node.item.setAttribute('aria-selected', 'true');
  status.textContent = `Selected: ${node.name}`;
}

function press(node) {
  if (node.folder) toggle(node);
  else select(node);
}

const isSeen = (node) => !node.parent || (node.parent.isOpen && isSeen(node.parent));
const seenNodes = () => [...tree.querySelectorAll('[role=treeitem]')].map((item) => nodes.get(item)).filter(isSeen);
const focus = (node) => node?.item.focus();

const KEYS = {
  ArrowDown: (node, seen) => focus(seen[seen.indexOf(node) + 1]),
  ArrowUp: (node, seen) => focus(seen[seen.indexOf(node) - 1]),
  Home: (node, seen) => focus(seen[0]),
  End: (node, seen) => focus(seen.at(-1)),
  Enter: press,
  ArrowRight: (node) => {
    if (node.isOpen) focus(nodes.get(node.group.firstElementChild));
    else if (node.folder) open(node);
  },
  ArrowLeft: (node) => {
    if (node.isOpen) show(node, false);
    else focus(node.parent);
  },
};

const under = (event) => nodes.get(event.target.closest('[role=treeitem]'));

tree.addEventListener('click', (event) => {
  const node = under(event);
  if (node) press(node);
});
tree.addEventListener('keydown', (event) => {
  if (!(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key](under(event), seenNodes());
});
tree.addEventListener('focusin', (event) => {
  stop.item.tabIndex = -1;
  stop = under(event);
  stop.item.tabIndex = 0;
});

api.children().then((entries) => {
  tree.append(...entries.map((entry) => nodeOf(entry, null).item));
  stop = nodes.get(tree.firstElementChild);
  stop.item.tabIndex = 0;
  tree.hidden = false;
  status.textContent = '';
});
