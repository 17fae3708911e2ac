// What a TypeScript solution may use besides the language itself, without the types of the DOM or of Node.js, whose many
// global names would be taken from it.
declare var console: { log(...values: any[]): void; error(...values: any[]): void; warn(...values: any[]): void; info(...values: any[]): void; debug(...values: any[]): void; table(value: any): void; assert(condition?: boolean, ...values: any[]): void };
declare function setTimeout(callback: (...args: any[]) => void, ms?: number, ...args: any[]): number;
declare function setInterval(callback: (...args: any[]) => void, ms?: number, ...args: any[]): number;
declare function clearTimeout(id: any): void;
declare function clearInterval(id: any): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;
declare var performance: { now(): number };
declare var process: any;
declare var require: any;
declare var module: any;
declare module '*';
declare class ListNode {
  val: number;
  next: ListNode | null;
  constructor(val?: number, next?: ListNode | null);
}
declare class TreeNode {
  val: number;
  left: TreeNode | null;
  right: TreeNode | null;
  constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null);
}
