// Two addresses have a story: one is signed up already, with the other the line goes dead once.
let dead = false;
return {
  workshops: ['Bread', 'Cheese', 'Cider'],
  register(person) {
    server.log.push({ ...person });
    return server.after(800, () => {
      if (person.email === 'grace@example.org') throw Object.assign(new Error('This address is signed up already'), { field: 'email' });
      if (person.email === 'alan@example.org' && !dead) {
        dead = true;
        throw new Error('the line went dead');
      }
    });
  },
};
