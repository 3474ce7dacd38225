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

  /** True as soon as one error (not a mere warning) was reported. */
  get failed(): boolean {
    return this.#problems.some((each) => each.severity === 'error');
  }

  /** Every problem, ordered by file, line and code so that two runs print the same. */
  list(): readonly Problem[] {
    return [...this.#problems].sort(
      (a, b) =>
        compare(a.file, b.file) || a.line - b.line || compare(a.cell, b.cell) || compare(a.code, b.code),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
