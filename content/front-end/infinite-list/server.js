// Seventy letters on four pages. Each page repeats the last two of the one before, as if two had arrived meanwhile; the third fails when it is asked for first.
const people = ['Amara', 'Bjorn', 'Chen', 'Dilnoza', 'Efua', 'Farid', 'Greta', 'Hiroshi', 'Ines', 'Jomo'];
const subjects = ['The keys', 'Minutes of Tuesday', 'A question', 'Invoice', 'Your visit', 'Photographs', 'Re: the keys'];
const letters = Array.from({ length: 70 }, (_, at) => ({ id: 100 + at, from: people[at % people.length], subject: `${subjects[at % subjects.length]} (${at + 1})` }));
const starts = { '': 0, b: 18, c: 36, d: 54 };
const after = { '': 'b', b: 'c', c: 'd', d: null };
let failed = false;
return {
  letters(cursor) {
    const page = cursor ?? '';
    server.log.push(page);
    return server.after(400, () => {
      if (!(page in starts)) throw new Error(`there is no page ${page}`);
      if (page === 'c' && !failed) {
        failed = true;
        throw new Error('the line went dead');
      }
      return { letters: letters.slice(starts[page], starts[page] + 20), next: after[page] };
    });
  },
};
