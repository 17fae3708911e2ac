// An order with the plumber first is refused.
return {
  tasks: ['Paint the door', 'Mend the lamp', 'Sweep the yard', 'Oil the gate', 'Call the plumber'].map((title, at) => ({ id: at + 1, title })),
  save(ids) {
    server.log.push([...ids]);
    return server.after(300, () => {
      if (ids[0] === 5) throw new Error('the line went dead');
    });
  },
};
