// Prints what failed and, last, the line that tools/run-tests counts: "N passed, N failed, N skipped".
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that could not be loaded has no tests, which must not look like success.
      for (const error of module.errors()) this.fail(module.moduleId, error.stack ?? error.message, counts);
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'failed') this.fail(test.fullName, this.reasons(test), counts);
        else counts[state]++;
      }
    }
    for (const error of errors) this.fail('outside of any test', String(error), counts);
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped`);
  }

  private reasons(test: TestCase): string {
    return (test.result().errors ?? []).map((error) => `${error.message}\n${error.diff ?? ''}\n${error.stack ?? ''}`).join('\n');
  }

  private fail(name: string, reason: string, counts: { failed: number }): void {
    counts.failed++;
    console.log(`FAIL ${name}\n${reason.replace(/^/gm, '    ')}`);
  }
}
