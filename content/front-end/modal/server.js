let notes = ['Groceries', 'Dentist on Monday', 'Ideas for the talk', 'Books to return', 'Questions for the landlord', 'Bread & <b>butter</b>'].map((title, at) => ({ id: at + 1, title }));
return {
  notes: () => server.after(50, () => notes.map((note) => ({ ...note }))),
  remove(id) {
    server.log.push(id);
    return server.after(500, () => {
      notes = notes.filter((note) => note.id !== id);
    });
  },
};
