// Another way to the same: a batch is an object with a Map of its own, which is also what is shared while it is under way.
type FetchMany = (keys: any[]) => any;

class Batch {
  readonly waiting = new Map<any, Array<{ resolve: (answer: any) => void; reject: (error: any) => void }>>();
  sent = false;

  join(key: any): Promise<any> {
    return new Promise((resolve, reject) => {
      const all = this.waiting.get(key) ?? [];
      all.push({ resolve, reject });
      this.waiting.set(key, all);
    });
  }
}

export class Loader {
  private collecting: Batch | undefined;
  private readonly underWay = new Map<any, Batch>();
  private readonly limit: number;

  constructor(
    private readonly fetchMany: FetchMany,
    options: { limit?: number } = {},
  ) {
    this.limit = options.limit ?? Infinity;
  }

  load(key: any): Promise<any> {
    const shared = this.underWay.get(key);
    if (shared) return shared.join(key);
    if (!this.collecting) {
      this.collecting = new Batch();
      setTimeout(() => this.flush(), 0);
    }
    this.underWay.set(key, this.collecting);
    return this.collecting.join(key);
  }

  async loadAll(keys: any[]): Promise<any[]> {
    const settled = await Promise.allSettled(keys.map((key) => this.load(key)));
    return settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
  }

  forget(key: any): void {
    if (this.underWay.get(key)?.sent) this.underWay.delete(key);
  }

  private flush(): void {
    const batch = this.collecting!;
    this.collecting = undefined;
    batch.sent = true;
    const keys = [...batch.waiting.keys()];
    while (keys.length > 0) this.request(batch, keys.splice(0, Math.min(this.limit, keys.length)));
  }

  private request(batch: Batch, keys: any[]): void {
    const all = (answerOf: (place: number) => { answer?: any; error?: any }): void => {
      keys.forEach((key, place) => {
        if (this.underWay.get(key) === batch) this.underWay.delete(key);
        const outcome = answerOf(place);
        for (const { resolve, reject } of batch.waiting.get(key)!) 'error' in outcome ? reject(outcome.error) : resolve(outcome.answer);
      });
    };
    const { fetchMany } = this;
    new Promise<any>((resolve) => resolve(fetchMany(keys.slice()))).then(
      (answers) => {
        const wrong = !Array.isArray(answers) || answers.length !== keys.length;
        const error = new TypeError(`${keys.length} answers are wanted`);
        all((place) => (wrong ? { error } : answers[place] instanceof Error ? { error: answers[place] } : { answer: answers[place] }));
      },
      (error) => all(() => ({ error })),
    );
  }
}
