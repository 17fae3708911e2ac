const table = (t) => t.get('table', { name: 'Orders' });
const header = (t, name) => t.get('button', { name, within: table(t) });
const press = (t, name) => t.click(t.get('button', { name }));
const field = (t) => t.query('searchbox', { name: 'Filter' }) ?? t.get('textbox', { name: 'Filter' });
const rows = (t) => {
  const cells = t.all('cell', { within: table(t) }).map((cell) => t.text(cell));
  return Array.from({ length: cells.length / 3 }, (_, at) => cells.slice(3 * at, 3 * at + 3));
};
const column = (t, at) => rows(t).map((row) => row[at]);
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const failed = (t) => t.all('alert').some((one) => /could not be loaded/i.test(t.text(one)));
const pageText = (t) => (/Page \d+ of \d+/.exec(t.text(t.get('navigation', { name: 'Pages' }))) ?? ['no text “Page … of …”'])[0];
const isOff = (t, name) => {
  const one = t.get('button', { name });
  return one.matches(':disabled') || t.attribute(one, 'aria-disabled') === 'true';
};
const ready = (t) => t.until(() => t.query('table', { name: 'Orders' }), 'the table “Orders”');
/** The orders that the server gave, in the order in which they should be shown. */
const given = (t, { by = (a, b) => (a.date < b.date ? 1 : -1), customer = '', ask = 0 } = {}) =>
  t.log[ask].filter((one) => one.customer.toLowerCase().includes(customer.toLowerCase())).sort(by);
const cellsOf = (orders) => orders.map((one) => [one.customer, one.date, one.amount.toFixed(2)]);
const dictionary = (a, b) => a.customer.localeCompare(b.customer, 'en', { sensitivity: 'base' });
const next = async (t, times) => {
  for (let i = 0; i < times; i += 1) await press(t, 'Next');
};

test('loading', async (t) => {
  await t.wait(100);
  t.ok(/^loading/i.test(status(t)), `the status says “Loading…” at first, not “${status(t)}”`);
  t.equal(t.all('table').length, 0, 'tables before the orders are there');
  await ready(t);
  t.ok(!/loading/i.test(status(t)), 'the status does not say “Loading…” any more when they are');
});

test('table', async (t) => {
  await ready(t);
  t.equal(t.all('columnheader', { within: table(t) }).map((one) => t.text(one).replace(/[^A-Za-z]/g, '')), ['Customer', 'Date', 'Amount'], 'headers');
  t.equal(rows(t), cellsOf(given(t)).slice(0, 10), 'rows of the first page');
});

test('sort', async (t) => {
  await ready(t);
  await t.click(header(t, 'Customer'));
  const order = given(t, { by: dictionary }).map((one) => one.customer);
  t.equal(column(t, 0), order.slice(0, 10), 'customers, ascending');
  await next(t, 1);
  t.equal(column(t, 0), order.slice(10, 20), 'customers, ascending, on the second page');
  await t.click(header(t, 'Customer'));
  t.equal(column(t, 0), order.reverse().slice(0, 10), 'customers, descending');
});

test('numbers', async (t) => {
  await ready(t);
  await t.click(header(t, 'Amount'));
  const order = given(t, { by: (a, b) => a.amount - b.amount }).map((one) => one.amount.toFixed(2));
  t.equal(column(t, 2), order.slice(0, 10), 'amounts, ascending');
  await t.click(header(t, 'Amount'));
  t.equal(column(t, 2), order.reverse().slice(0, 10), 'amounts, descending');
});

test('aria-sort', async (t) => {
  await ready(t);
  const sorted = () => t.all('columnheader', { within: table(t) }).map((one) => t.attribute(one, 'aria-sort') ?? 'none');
  t.equal(sorted(), ['none', 'descending', 'none'], 'aria-sort at first');
  await t.click(header(t, 'Amount'));
  t.equal(sorted(), ['none', 'none', 'ascending'], 'aria-sort when sorted by amount');
  await t.click(header(t, 'Amount'));
  t.equal(sorted(), ['none', 'none', 'descending'], 'aria-sort when pressed again');
  await t.click(header(t, 'Date'));
  t.equal(sorted(), ['none', 'ascending', 'none'], 'aria-sort when sorted by date');
});

test('filter', async (t) => {
  await ready(t);
  await t.type(field(t), 'AN');
  t.equal(rows(t), cellsOf(given(t, { customer: 'an' })).slice(0, 10), 'rows with “AN” in the filter');
  await t.type(field(t), 'dt');
  t.equal(rows(t), cellsOf(given(t, { customer: 'brandt' })).slice(0, 10), 'rows with “ANdt” in the filter');
  await t.clear(field(t));
  t.equal(rows(t), cellsOf(given(t)).slice(0, 10), 'rows when the filter is empty again');
});

test('count', async (t) => {
  await ready(t);
  t.equal(status(t), '43 orders', 'the status at first');
  await t.type(field(t), 'zorn');
  t.equal(status(t), `${given(t, { customer: 'zorn' }).length} orders`, 'the status with “zorn” in the filter');
  await t.type(field(t), 'x');
  t.equal(status(t), 'No orders', 'the status when none is left');
  t.equal(t.all('table').length, 0, 'tables when none is left');
});

test('pages', async (t) => {
  await ready(t);
  t.equal([pageText(t), isOff(t, 'Previous'), isOff(t, 'Next')], ['Page 1 of 5', true, false], 'page, and whether “Previous” and “Next” are disabled, at first');
  await next(t, 1);
  t.equal([pageText(t), isOff(t, 'Previous'), isOff(t, 'Next')], ['Page 2 of 5', false, false], 'on the second page');
  t.equal(rows(t), cellsOf(given(t)).slice(10, 20), 'rows of the second page');
  await next(t, 3);
  t.equal([pageText(t), isOff(t, 'Previous'), isOff(t, 'Next')], ['Page 5 of 5', false, true], 'on the last page');
  t.equal(rows(t), cellsOf(given(t)).slice(40), 'rows of the last page');
  await press(t, 'Next');
  t.equal(pageText(t), 'Page 5 of 5', 'after “Next” on the last page');
  await press(t, 'Previous');
  t.equal(rows(t), cellsOf(given(t)).slice(30, 40), 'rows of the page before the last');
});

test('first-page', async (t) => {
  await ready(t);
  await next(t, 3);
  await t.click(header(t, 'Amount'));
  t.equal(pageText(t), 'Page 1 of 5', 'after sorting');
  await next(t, 3);
  await t.type(field(t), 'e');
  const pages = Math.ceil(given(t, { customer: 'e' }).length / 10);
  t.equal(pageText(t), `Page 1 of ${pages}`, 'after typing into the filter');
});

test('keeps-focus', async (t) => {
  await ready(t);
  await t.click(header(t, 'Customer'));
  t.ok(t.active() === header(t, 'Customer'), 'the focus is on the button “Customer” after it was pressed');
  await next(t, 1);
  t.ok(t.active() === t.get('button', { name: 'Next' }), 'the focus is on “Next” after it was pressed');
  await t.type(field(t), 'e');
  t.ok(t.active() === field(t), 'the focus is in the filter after a letter');
});

test('failure', async (t) => {
  await ready(t);
  await t.type(field(t), 'n');
  await t.click(header(t, 'Amount'));
  await next(t, 1);
  const before = rows(t);
  await press(t, 'Refresh');
  t.ok(/loading/i.test(status(t)), 'the status says “Loading…” after “Refresh”');
  t.equal(rows(t), before, 'rows while it loads');
  await t.until(() => failed(t), 'an alert says “Orders could not be loaded”');
  t.ok(!/loading/i.test(status(t)), 'the status does not say “Loading…” after the failure');
  t.equal([rows(t), field(t).value], [before, 'n'], 'rows and filter after the failure');
});

test('retry', async (t) => {
  await ready(t);
  await t.type(field(t), 'adler');
  await press(t, 'Refresh');
  await t.until(() => failed(t), 'an alert says “Orders could not be loaded”');
  await press(t, 'Try again');
  await t.wait(1000);
  t.ok(!failed(t), 'the alert is gone');
  t.equal(t.log.length, 3, 'how often the orders were asked for');
  t.equal(rows(t), cellsOf(given(t, { customer: 'adler', ask: 2 })).slice(0, 10), 'rows with “adler” in the filter, the new one among them');
});

test('ties', async (t) => {
  await ready(t);
  const newest = (a, b) => (a.date < b.date ? 1 : -1);
  await t.click(header(t, 'Customer'));
  t.equal(rows(t), cellsOf(given(t, { by: (a, b) => dictionary(a, b) || newest(a, b) })).slice(0, 10), 'rows, sorted by customer, ascending');
  await t.click(header(t, 'Customer'));
  t.equal(rows(t), cellsOf(given(t, { by: (a, b) => dictionary(b, a) || newest(a, b) })).slice(0, 10), 'rows, sorted by customer, descending');
});

test('axe', async (t) => {
  await t.axe();
  await ready(t);
  await t.axe();
  await t.type(field(t), 'xyz');
  await t.axe();
});
