const field = document.getElementById('filter');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');
const found = document.getElementById('found');
const table = document.getElementById('table');
const pageText = document.getElementById('page');
const previous = document.getElementById('previous');
const next = document.getElementById('next');
const PER_PAGE = 10;

let orders = null; // until they are there
let loading = false;
let key = 'date';
let descending = true;
let page = 0;

const dictionary = new Intl.Collator('en', { sensitivity: 'base' });
const compare = {
  customer: (a, b) => dictionary.compare(a.customer, b.customer),
  date: (a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)),
  amount: (a, b) => a.amount - b.amount,
};

const headers = () => table.tHead.querySelectorAll('th');

function left() {
  const wanted = field.value.trim().toLowerCase();
  const sign = descending ? -1 : 1;
  return orders
    .filter(({ customer }) => customer.toLowerCase().includes(wanted))
    .sort((a, b) => sign * compare[key](a, b) || compare.date(b, a));
}

function rowOf({ customer, date, amount }) {
  const row = document.createElement('tr');
  for (const text of [customer, date, amount.toFixed(2)]) row.insertCell().textContent = text;
  return row;
}

function countOf(n) {
  if (n === 0) return 'No orders';
  return n === 1 ? '1 order' : `${n} orders`;
}

function draw() {
  const rows = orders ? left() : [];
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  page = Math.min(page, pages - 1);
  status.textContent = loading ? 'Loading…' : orders && countOf(rows.length);
  found.hidden = rows.length === 0;
  table.tBodies[0].replaceChildren(...rows.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(rowOf));
  for (const header of headers()) {
    if (header.dataset.key === key) header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    else header.removeAttribute('aria-sort');
  }
  pageText.textContent = `Page ${page + 1} of ${pages}`;
  previous.disabled = page === 0;
  next.disabled = page === pages - 1;
}

function complain() {
  const words = document.createElement('p');
  const again = document.createElement('button');
  words.textContent = 'Orders could not be loaded';
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', load);
  trouble.append(words, again);
}

async function load() {
  if (loading) return;
  loading = true;
  trouble.replaceChildren();
  draw();
  try {
    orders = await api.orders();
  } catch {
    complain();
  }
  loading = false;
  draw();
}

function turn(by) {
  page += by;
  draw();
}

table.tHead.addEventListener('click', (event) => {
  const header = event.target.closest('th');
  if (!event.target.closest('button')) return;
  descending = header.dataset.key === key && !descending;
  key = header.dataset.key;
  page = 0;
  draw();
});
field.addEventListener('input', () => {
  page = 0;
  draw();
});
previous.addEventListener('click', () => turn(-1));
next.addEventListener('click', () => turn(1));
document.getElementById('refresh').addEventListener('click', load);

load();
