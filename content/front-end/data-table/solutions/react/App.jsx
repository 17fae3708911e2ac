import { useEffect, useMemo, useRef, useState } from 'react';

const PER_PAGE = 10;
const COLUMNS = [['customer', 'Customer'], ['date', 'Date'], ['amount', 'Amount']];

const dictionary = new Intl.Collator('en', { sensitivity: 'base' });
const compare = {
  customer: (a, b) => dictionary.compare(a.customer, b.customer),
  date: (a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)),
  amount: (a, b) => a.amount - b.amount,
};

function countOf(n) {
  if (n === 0) return 'No orders';
  return n === 1 ? '1 order' : `${n} orders`;
}

function Header({ title, sorted, onPress }) {
  return <th scope="col" aria-sort={sorted}><button type="button" onClick={onPress}>{title}</button></th>;
}

/** All orders; they stay while they are asked for again. */
function useOrders() {
  const [orders, setOrders] = useState(null);
  const [state, setState] = useState('loading'); // or ready, failed
  const busy = useRef(false);
  const load = async () => {
    if (busy.current) return;
    busy.current = true;
    setState('loading');
    try {
      setOrders(await api.orders());
      setState('ready');
    } catch {
      setState('failed');
    }
    busy.current = false;
  };
  useEffect(() => {
    load();
  }, []);
  return { orders, state, load };
}

export default function App() {
  const { orders, state, load } = useOrders();
  const [wanted, setWanted] = useState('');
  const [{ key, descending }, setSorting] = useState({ key: 'date', descending: true });
  const [page, setPage] = useState(0);

  const rows = useMemo(() => {
    const sign = descending ? -1 : 1;
    const text = wanted.trim().toLowerCase();
    return (orders ?? [])
      .filter(({ customer }) => customer.toLowerCase().includes(text))
      .sort((a, b) => sign * compare[key](a, b) || compare.date(b, a));
  }, [orders, wanted, key, descending]);
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const at = Math.min(page, pages - 1);

  const sortBy = (column) => {
    setSorting({ key: column, descending: column === key && !descending });
    setPage(0);
  };
  const filter = (event) => {
    setWanted(event.target.value);
    setPage(0);
  };

  return (
    <main>
      <h1>Orders</h1>
      <div className="bar">
        <label htmlFor="filter">Filter</label>
        <input id="filter" type="search" autoComplete="off" value={wanted} onChange={filter} />
        <button type="button" onClick={load}>Refresh</button>
      </div>
      <p role="status">{state === 'loading' ? 'Loading…' : orders && countOf(rows.length)}</p>
      <div role="alert">
        {state === 'failed' && (
          <>
            <p>Orders could not be loaded</p>
            <button type="button" onClick={load}>Try again</button>
          </>
        )}
      </div>
      {rows.length > 0 && (
        <>
          <table aria-label="Orders">
            <thead>
              <tr>
                {COLUMNS.map(([column, title]) => (
                  <Header
                    key={column} title={title} sorted={column === key ? (descending ? 'descending' : 'ascending') : undefined}
                    onPress={() => sortBy(column)}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(({ id, customer, date, amount }) => (
                <tr key={id}><td>{customer}</td><td>{date}</td><td>{amount.toFixed(2)}</td></tr>
              ))}
            </tbody>
          </table>
          <nav aria-label="Pages">
            <button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>Previous</button>
            <span>Page {at + 1} of {pages}</span>
            <button type="button" disabled={at >= pages - 1} onClick={() => setPage(at + 1)}>Next</button>
          </nav>
        </>
      )}
    </main>
  );
}
