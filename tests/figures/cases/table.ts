import type { Case } from '../kind-cases.ts';
import { edgeCases } from './edges.ts';

export const tableCases: Readonly<Record<string, Case>> = edgeCases({
  series: ['2021', '2022'],
  more: { encode: { row: 'level', series: 'year' } },
});
