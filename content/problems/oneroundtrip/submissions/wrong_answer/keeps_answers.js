// Never takes an answer away, so that it is shared for ever.
class Loader {
  #fetchMany;
  #limit;
  #list = []; // { key, promise, resolve, reject }, not sent yet
  #shared = new Map(); // key -> what is waited for

  constructor(fetchMany, { limit = Infinity } = {}) {
    this.#fetchMany = fetchMany;
    this.#limit = limit;
  }

  load(key) {
    if (!this.#shared.has(key)) this.#add(key);
    return this.#shared.get(key).promise;
  }

  loadAll(keys) {
    return Promise.all(keys.map((key) => this.load(key).catch((error) => error)));
  }

  forget(key) {
    if (!this.#list.includes(this.#shared.get(key))) this.#shared.delete(key);
  }

  #add(key) {
    const entry = { key };
    entry.promise = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
    this.#shared.set(key, entry);
    this.#list.push(entry);
    if (this.#list.length === 1) setTimeout(() => this.#send(), 0);
  }

  #send() {
    const entries = this.#list;
    this.#list = [];
    for (let from = 0; from < entries.length; from += this.#limit) this.#ask(entries.slice(from, from + this.#limit));
  }

  async #ask(entries) {
    let answers;
    let settle = (entry, answer) => (answer instanceof Error ? entry.reject(answer) : entry.resolve(answer));
    try {
      const fetchMany = this.#fetchMany;
      answers = await fetchMany(entries.map(({ key }) => key));
      if (!Array.isArray(answers) || answers.length !== entries.length) throw new TypeError('there is not one answer for each key');
    } catch (error) {
      answers = [];
      settle = (entry) => entry.reject(error);
    }
    entries.forEach((entry, place) => {

      settle(entry, answers[place]);
    });
  }
}
