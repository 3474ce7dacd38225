import type { Collector } from '../../problems/collector.ts';
import { unknownAudience } from '../../problems/messages.ts';
import { findNearest } from '../../problems/nearest.ts';
import type { Place } from '../../problems/problem.ts';
import type { PublicationSettings } from '../../schema/publication.ts';

/** The word that says outright that something is for all. */
export const OPEN = 'khong';

/** What may be classified: a classification, a draft, or neither. */
export interface Classified {
  readonly classification?: string | undefined;
  readonly draft?: boolean | undefined;
}

/** What the audience of a build may see. Whatever is not known to be allowed is refused. */
export interface Clearance {
  /** Whether it may see what is classified so. */
  maySee(item: Classified): boolean;
  /** Reports a classification that names no audience. */
  check(classification: string | undefined, place: Place, collector: Collector): void;
  /** What stands in the place of a reference to something withheld; undefined when that is a problem. */
  readonly withheld: string | undefined;
}

/**
 * The clearance of an audience by its id; without one that of the audience marked `default`, or of nobody. Undefined,
 * after a problem, when publication.yaml has no such audience.
 */
export function clearanceOf(
  { audiences, withheld }: Pick<PublicationSettings, 'audiences' | 'withheld'>,
  wanted: string | undefined,
  collector: Collector,
): Clearance | undefined {
  const ids = audiences.map(({ id }) => id);
  const chosen =
    wanted === undefined ? audiences.find((each) => each.default) : audiences.find(({ id }) => id === wanted);
  if (wanted !== undefined && !chosen) {
    collector.report({ file: 'publication.yaml' }, unknownAudience(wanted, ids, findNearest(wanted, ids)));
    return undefined;
  }
  const level = chosen ? ids.indexOf(chosen.id) : -1;
  return {
    maySee: ({ classification = '', draft = false }) => {
      if (draft && !chosen?.drafts) return false;
      if (!isClassified({ classification })) return true;
      const rank = ids.indexOf(classification);
      return rank >= 0 && rank <= level;
    },
    check: (classification, place, to) => {
      if (classification === undefined || !isClassified({ classification }) || ids.includes(classification))
        return;
      to.report(place, unknownAudience(classification, ids, findNearest(classification, ids)));
    },
    withheld,
  };
}

/** Whether something is meant for some only. */
export function isClassified({ classification = '' }: Classified): boolean {
  return classification !== '' && classification !== OPEN;
}

/** The clearance of those who may see only what is open to all. */
export const clearanceOfNobody: Clearance = {
  maySee: (item) => !item.draft && !isClassified(item),
  check: () => undefined,
  withheld: undefined,
};
