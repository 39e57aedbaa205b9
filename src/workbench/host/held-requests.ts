// While a person edits a cell, Excel lets some requests wait and refuses the others.
import { refused } from './errors';
import { RequestFlag } from './messages';
import type { ResponseBody } from './messages';

export class HeldRequests {
  private isEditing = false;
  private waiting: (() => void)[] = [];

  /** Whether a person is editing a cell. */
  get editing(): boolean {
    return this.isEditing;
  }

  /** How many requests wait for the editing to end. */
  get count(): number {
    return this.waiting.length;
  }

  setEditing(editing: boolean): void {
    this.isEditing = editing;
    if (editing) return;
    const released = this.waiting;
    this.waiting = [];
    for (const release of released) release();
  }

  /** Null when the request may run, now or after the editing; otherwise the refusal. */
  async admit(flags: number): Promise<ResponseBody | null> {
    while (this.isEditing) {
      if ((flags & RequestFlag.delayForCellEdit) === 0) return refusal;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return null;
  }
}

const refusal = refused(
  'InvalidOperationInCellEditMode',
  'Excel is in cell-editing mode. Please exit the edit mode and try again.',
);
