// An upload takes a second, in four steps. That of broken.png breaks off in the middle once.
let broken = false;
return {
  async upload(file, { onProgress, signal } = {}) {
    const breaks = file.name === 'broken.png' && !broken;
    server.log.push(`start ${file.name}`);
    try {
      for (let step = 1; step <= 4; step += 1) {
        await server.after(250, () => undefined, signal);
        onProgress?.(step / 4);
        if (breaks && step === 2) {
          broken = true;
          throw new Error('the line went dead');
        }
      }
    } catch (error) {
      server.log.push(`${error.name === 'AbortError' ? 'abort' : 'fail'} ${file.name}`);
      throw error;
    }
    server.log.push(`end ${file.name}`);
  },
};
