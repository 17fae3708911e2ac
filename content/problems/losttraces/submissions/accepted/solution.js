// One line of each log at a time. As long as they are no trace, one of them can be in none with what is left: the gateway's if it is
// too long before the cart service's, that one if it is before the gateway's or too long before the database's, and the database's if
// it is before the cart service's. O(p + q + r) time.
'use strict';
const fs = require('fs');

function mostTraces(gateway, cart, database, toCart, toDatabase) {
  let traces = 0;
  let [g, c, d] = [0, 0, 0];
  while (g < gateway.length && c < cart.length && d < database.length) {
    const way = cart[c] - gateway[g];
    const query = database[d] - cart[c];
    if (way > toCart) g++;
    else if (query < 0) d++;
    else if (way < 0 || query > toDatabase) c++;
    else {
      traces++;
      g++;
      c++;
      d++;
    }
  }
  return traces;
}

const [p, q, , x, y, ...times] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(mostTraces(times.slice(0, p), times.slice(p, p + q), times.slice(p + q), x, y));
