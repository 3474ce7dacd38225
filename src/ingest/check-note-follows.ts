import type { Edition } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { unknownFollowedNote } from '../problems/messages.ts';
import type { YamlFile } from './yaml.ts';

/** Checks what edition.yaml says about notes of the edition before: that both have such a note. `before` is left out for the first. */
export function checkNoteFollows(
  { id, settings, notes }: Pick<Edition, 'id' | 'settings' | 'notes'>,
  before: Pick<Edition, 'id' | 'notes'> | undefined,
  placeOf: YamlFile<unknown>['placeOf'],
  collector: Collector,
): void {
  for (const [newer, older] of Object.entries(settings.note_follows)) {
    const at = placeOf(['note_follows', newer]);
    const last = notes.at(-1)?.number ?? 0;
    if (Number(newer) > last) collector.report(at, unknownFollowedNote(newer, id, last));
    if (older > (before?.notes.at(-1)?.number ?? 0))
      collector.report(
        at,
        unknownFollowedNote(String(older), before?.id ?? 'ấn bản trước', before?.notes.at(-1)?.number ?? 0),
      );
  }
}
