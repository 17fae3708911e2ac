class Loader {
  constructor(fetchMany: (keys: any[]) => any, { limit = Infinity }: { limit?: number } = {}) {
    // Your solution goes here.
  }

  async load(key: any): Promise<any> {}

  async loadAll(keys: any[]): Promise<any[]> {
    return [];
  }

  forget(key: any): void {}
}
