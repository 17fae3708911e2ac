// Forty-three orders, no two of one day and no two of one amount. Asked again it fails once, and then there is one more.
const customers = ['Adler', 'de Vries', 'Élan', 'Brandt', 'Zorn', 'eikon', 'Moreau', 'Öst', 'Castell'];
const orders = Array.from({ length: 43 }, (_, at) => ({
  id: 501 + at,
  customer: customers[(at * 7 + (at % 4)) % customers.length],
  date: new Date(Date.UTC(2025, 0, 1 + ((at * 17) % 43) * 3)).toISOString().slice(0, 10),
  amount: ((at * 37) % 43) * 31.5 + 4.5,
}));
let asked = 0;
return {
  orders() {
    asked += 1;
    const turn = asked;
    if (turn > 2) orders.unshift({ id: 600 + turn, customer: 'Adler', date: `2025-06-${10 + turn}`, amount: 77 });
    const answer = orders.map((order) => ({ ...order }));
    server.log.push(orders.map((order) => ({ ...order })));
    return server.after(400, () => {
      if (turn === 2) throw new Error('the line went dead');
      return answer;
    });
  },
};
