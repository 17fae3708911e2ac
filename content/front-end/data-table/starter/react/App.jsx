import { useEffect, useState } from 'react';

export default function App() {
  const [orders, setOrders] = useState([]);

  useEffect(() => {
    api.orders().then(setOrders);
  }, []);

  return (
    <main>
      <h1>Orders</h1>
      <table>
        <tbody>
          {orders.map(({ id, customer, date, amount }) => (
            <tr key={id}><td>{customer}</td><td>{date}</td><td>{amount}</td></tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
