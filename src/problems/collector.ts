import type { Place, Problem, Statement } from './problem.ts';
import { problem } from './problem.ts';

/**
 * Gathers the problems of a whole run, so that the publisher sees all of them at once and the build fails once.
 * Every reader takes a collector, reports to it, and goes on with what could be read.
 */
export class Collector {
  readonly #problems: Problem[] = [];

  /** Adds one problem. */
  report(place: Place, statement: Statement): void {
    this.#problems.push(problem(place, statement));
  }

  /** What `work` reports is told apart from what was reported before it. */
  during<Result>(work: (own: Collector) => Result): { result: Result; problems: readonly Problem[] } {
    const own = new Collector();
    const result = work(own);
    // One by one: a file of a million faults has more than a call may have arguments.
    for (const each of own.#problems) this.#problems.push(each);
    return { result, problems: own.#problems };
  }

  /** True as soon as one error (not a mere warning) was reported. */
  get failed(): boolean {
    return this.#problems.some((each) => each.severity === 'error');
  }

  /** Every problem, causes (settings, then data) before effects (texts), then by file, line and code. */
  list(): readonly Problem[] {
    return [...this.#problems].sort(
      (a, b) =>
        rank(a.file) - rank(b.file) ||
        compare(a.file, b.file) ||
        a.line - b.line ||
        compare(a.cell, b.cell) ||
        compare(a.code, b.code),
    );
  }
}

/** A fault in the data often brings others in the texts that refer to it, so it is read first. */
function rank(file: string): number {
  return file.startsWith('content/') ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
