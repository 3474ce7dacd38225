/** What tables write in the column `section` for what stands in the introduction, which bears no number. */
export const INTRODUCTION = 'mo-dau';

/** The first-level section of a numbered one: `I.2.3` → `I.2`. One without a second part stays: `II`, `mo-dau`. */
export function sectionOf(section: string): string {
  return section.split('.').slice(0, 2).join('.');
}
