const table = document.getElementById('table');

api.orders().then((orders) => {
  // All of them, as they come.
  for (const { customer, date, amount } of orders) {
    const row = table.insertRow();
    for (const text of [customer, date, amount]) row.insertCell().textContent = text;
  }
});
