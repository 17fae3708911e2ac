function callWith(fn: any, self: any, ...args: any[]): any {
  // Your solution goes here.
}

function applyWith(fn: any, self: any, list?: any): any {}

function bindTo(fn: any, self: any, ...args: any[]): any {
  return fn;
}
