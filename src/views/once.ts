import type { EditionSite } from './site.ts';

/**
 * What `make` gives, made once for an edition. It is kept with the edition and not in a variable of a module: the pages
 * are a bundle of their own, in which every module exists a second time.
 */
export function once<Made>(edition: EditionSite, name: string, make: () => Made): Made {
  if (!edition.made.has(name)) edition.made.set(name, make());
  return edition.made.get(name) as Made;
}
