// Another way to the same: a ring of values, and three queues of promises that are settled from outside.
type Outcome = { ok: true; value: any } | { ok: false; error: unknown };

class Deferred<T> {
  resolve!: (value: T) => void;
  reject!: (error: unknown) => void;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}

export class Channel {
  private readonly held: unknown[] = [];
  private readonly sends: Array<{ value: unknown; turn: Deferred<boolean> }> = [];
  private readonly reads: Array<Deferred<IteratorResult<unknown>>> = [];
  private sending: 'open' | 'closed' | 'unread' | 'failed' = 'open';
  private reason: unknown;
  private ended = false;
  private atTheEnd: Outcome | undefined;

  constructor(private readonly size: number) {}

  async send(value: unknown): Promise<boolean> {
    if (this.sending === 'closed') throw new Error('the channel is closed');
    if (this.sending === 'failed') throw this.reason;
    if (this.sending === 'unread') return false;
    const reader = this.reads.shift();
    if (reader) {
      reader.resolve({ value, done: false });
    } else if (this.held.length < this.size) {
      this.held.push(value);
    } else {
      const turn = new Deferred<boolean>();
      this.sends.push({ value, turn });
      return turn.promise;
    }
    return true;
  }

  async next(): Promise<IteratorResult<unknown>> {
    if (this.held.length > 0) {
      const value = this.held.shift();
      const waiting = this.sends.shift();
      if (waiting) {
        this.held.push(waiting.value);
        waiting.turn.resolve(true);
      }
      return { value, done: false };
    }
    const direct = this.sends.shift();
    if (direct) {
      direct.turn.resolve(true);
      return { value: direct.value, done: false };
    }
    if (this.ended) return this.endOnce();
    const turn = new Deferred<IteratorResult<unknown>>();
    this.reads.push(turn);
    return turn.promise;
  }

  close(...errors: unknown[]): void {
    if (this.sending !== 'open') return;
    this.sending = 'closed';
    if (errors.length > 0) this.atTheEnd = { ok: false, error: errors[0] };
    this.finish();
  }

  async return(value?: unknown): Promise<IteratorResult<unknown>> {
    this.unread('unread', undefined, (turn) => turn.resolve(false));
    return { value, done: true };
  }

  async throw(error?: unknown): Promise<IteratorResult<unknown>> {
    this.unread('failed', error, (turn) => turn.reject(error));
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private unread(how: 'unread' | 'failed', reason: unknown, tell: (turn: Deferred<boolean>) => void): void {
    if (this.sending === 'open') {
      this.sending = how;
      this.reason = reason;
    }
    this.held.length = 0;
    this.atTheEnd = undefined;
    while (this.sends.length > 0) tell(this.sends.shift()!.turn);
    this.finish();
  }

  private finish(): void {
    this.ended = true;
    while (this.reads.length > 0) {
      const turn = this.reads.shift()!;
      try {
        turn.resolve(this.endOnce());
      } catch (error) {
        turn.reject(error);
      }
    }
  }

  private endOnce(): IteratorResult<unknown> {
    const outcome = this.atTheEnd;
    this.atTheEnd = undefined;
    if (outcome && outcome.ok === false) throw outcome.error;
    return { value: undefined, done: true };
  }
}
