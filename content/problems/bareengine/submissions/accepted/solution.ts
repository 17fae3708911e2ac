// Another way to the same: states are objects, and a reaction is told which side it is on.
type Ends = [resolve: (value?: any) => void, reject: (error?: any) => void];
type Handler = ((value?: any) => any) | undefined | null;
type State = { kind: 'pending'; reactions: Array<(side: 0 | 1, value: any) => void> } | { kind: 'settled'; side: 0 | 1; value: any };

export class Later {
  private state: State = { kind: 'pending', reactions: [] };

  constructor(executor: (...ends: Ends) => void) {
    this.run(executor);
  }

  then(...handlers: Handler[]): Later {
    let ends: Ends;
    const next = new Later((...pair) => {
      ends = pair;
    });
    const react = (side: 0 | 1, value: any): void => {
      queueMicrotask(() => {
        const handler = handlers[side];
        let result = value;
        let out = side;
        if (typeof handler === 'function') {
          try {
            result = handler(value);
            out = 0;
          } catch (error) {
            result = error;
            out = 1;
          }
        }
        ends[out](result);
      });
    };
    if (this.state.kind === 'pending') this.state.reactions.push(react);
    else react(this.state.side, this.state.value);
    return next;
  }

  catch(handler: Handler): Later {
    return this.then(undefined, handler);
  }

  finally(callback: Handler): Later {
    if (typeof callback !== 'function') return this.then(callback, callback);
    const after = (how: (value: any) => any) => (value: any) => Later.resolve(callback()).then(() => how(value));
    return this.then(
      after((value) => value),
      after((error) => {
        throw error;
      }),
    );
  }

  static resolve(value?: any): Later {
    return value instanceof Later ? value : new Later((resolve) => resolve(value));
  }

  static reject(error?: any): Later {
    return new Later((_resolve, reject) => reject(error));
  }

  private run(action: (...ends: Ends) => void): void {
    let open = true;
    const once = (end: (value: any) => void) => (value?: any): void => {
      if (open) {
        open = false;
        end(value);
      }
    };
    const reject = once((error) => this.settle(1, error));
    try {
      action(once((value) => this.become(value)), reject);
    } catch (error) {
      reject(error);
    }
  }
  private become(value: any): void {
    if (value === this) return this.settle(1, new TypeError('a cycle of one'));
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return this.settle(0, value);
    let then: unknown;
    try {
      then = value.then;
    } catch (error) {
      return this.settle(1, error);
    }
    if (typeof then !== 'function') return this.settle(0, value);
    const method = then;
    queueMicrotask(() => this.run((...ends) => void method.apply(value, ends)));
  }
  private settle(side: 0 | 1, value: any): void {
    if (this.state.kind !== 'pending') return;
    const { reactions } = this.state;
    this.state = { kind: 'settled', side, value };
    for (const react of reactions) react(side, value);
  }
}
