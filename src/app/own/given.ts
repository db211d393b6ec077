/** What a reader gives to be opened: files, or what was dropped, folders among it. */
export type Given = File | FileSystemEntry;

/** What was dropped; it must be taken at once, for it is gone with the event. */
export function givenIn(transfer: DataTransfer | null): Given[] {
  return [...(transfer?.items ?? [])].flatMap(
    (item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [],
  );
}
