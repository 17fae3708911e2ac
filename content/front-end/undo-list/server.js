return {
  items: [
    { id: 1, text: 'Bread', done: false },
    { id: 2, text: 'Milk', done: false },
    { id: 3, text: 'Eggs', done: true },
  ],
};
