import type {
  CorrectionRow,
  DocumentRow,
  IndicatorRow,
  LocalityValueRow,
  MoneyRow,
  ObservationRow,
  PlaceListMemberRow,
  PlaceListRow,
  PlaceRow,
} from '../schema/tables.ts';
import type { Recorded } from './cell-source.ts';

/** The rows of one edition as read and checked, in table order: what its numbers are made from. */
export interface EditionRows {
  readonly indicators: readonly Recorded<IndicatorRow>[];
  readonly observations: readonly Recorded<ObservationRow>[];
  readonly money: readonly Recorded<MoneyRow>[];
  readonly placeLists: readonly Recorded<PlaceListRow>[];
  readonly placeListMembers: readonly Recorded<PlaceListMemberRow>[];
  readonly localityValues: readonly Recorded<LocalityValueRow>[];
  readonly documents: readonly Recorded<DocumentRow>[];
  readonly corrections: readonly Recorded<CorrectionRow>[];
}

/** The places that an edition's codes belong to, by code. */
export type Places = ReadonlyMap<string, Recorded<PlaceRow>>;
