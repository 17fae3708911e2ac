const said = { open: 'Opened', rename: 'Renamed', star: 'Starred', print: 'Sent to the printer' };
return {
  actions: [
    { id: 'open', label: 'Open' },
    { id: 'rename', label: 'Rename' },
    { id: 'share', label: 'Share' },
    { id: 'star', label: 'Star' },
    { id: 'delete', label: 'Delete', disabled: true },
    { id: 'print', label: 'Print' },
  ],
  run(id) {
    server.log.push(id);
    return server.after(300, () => {
      if (!(id in said)) throw new Error(`${id} did not work`);
      return said[id];
    });
  },
};
