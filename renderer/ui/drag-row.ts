interface Dragging {
  readonly dataTransfer: DataTransfer | null;
}

const typeOf = (kind: string): string => `application/x-touchstone-${kind}`;

/** Makes a drag carry the record of a row, so that it can be dropped on another one. */
export function carryRow({ dataTransfer }: Dragging, kind: string, id: string): void {
  if (!dataTransfer) return;
  dataTransfer.setData(typeOf(kind), id);
  dataTransfer.effectAllowed = 'link';
}

/** Whether a drag carries a record of the kind; which one is told on dropping only. */
export const carriesRow = ({ dataTransfer }: Dragging, kind: string): boolean =>
  dataTransfer?.types.includes(typeOf(kind)) ?? false;

/** The id of the record that was dropped, or null. */
export const droppedRow = ({ dataTransfer }: Dragging, kind: string): string | null =>
  dataTransfer?.getData(typeOf(kind)) || null;
