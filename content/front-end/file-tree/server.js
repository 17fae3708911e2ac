// What is in a folder is known only to the server. With Music the line goes dead once.
const folders = {
  '': [
    { id: 'documents', name: 'Documents', folder: true },
    { id: 'music', name: 'Music', folder: true },
    { id: 'notes', name: 'notes.txt', folder: false },
    { id: 'todo', name: 'todo.txt', folder: false },
  ],
  documents: [
    { id: 'letters', name: 'Letters', folder: true },
    { id: 'report', name: 'report.pdf', folder: false },
  ],
  letters: [
    { id: 'bank', name: 'bank.txt', folder: false },
    { id: 'landlord', name: 'landlord.txt', folder: false },
  ],
  music: [{ id: 'song', name: 'song.mp3', folder: false }],
};
let dead = false;
return {
  children(id = '') {
    server.log.push(id);
    return server.after(400, () => {
      if (id === 'music' && !dead) {
        dead = true;
        throw new Error('the line went dead');
      }
      return folders[id].map((entry) => ({ ...entry }));
    });
  },
};
