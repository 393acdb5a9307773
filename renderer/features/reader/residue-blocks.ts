import { residueBar } from './residue-bar.ts';
import type { ResidueRun } from './residue-runs.ts';
import type { TextSurface } from './text-surface.ts';

interface ResidueEvents {
  readonly onDecide: (run: ResidueRun, status: 'accepted' | 'restored') => void;
  readonly countMarks: (run: ResidueRun) => number;
}

/** Dims the blocks of page residue, folds away the runs that were accepted, and says before each run what it is. */
export class ResidueBlocks {
  readonly #surface: TextSurface;
  readonly #events: ResidueEvents;
  readonly #slots = new Map<number, HTMLElement>();
  /** First blocks of accepted runs that are shown in full. */
  readonly #expanded = new Set<number>();
  #runs: readonly ResidueRun[] = [];
  #runOf = new Map<number, ResidueRun>();

  constructor(surface: TextSurface, events: ResidueEvents) {
    this.#surface = surface;
    this.#events = events;
  }

  set(runs: readonly ResidueRun[]): void {
    const before = this.#runOf;
    const isThere = (block: number): boolean => block >= 0 && block < this.#surface.blocks.length;
    this.#runs = runs.filter((run) => run.blocks.every(isThere));
    this.#runOf = new Map(this.#runs.flatMap((run) => run.blocks.map((block) => [block, run] as const)));
    for (const block of new Set([...before.keys(), ...this.#runOf.keys()])) {
      this.#surface.element(block).classList.toggle('is-residue', this.#runOf.has(block));
    }
    for (const block of before.keys())
      if (!this.#runOf.has(block)) this.#surface.element(block).hidden = false;
    const firsts = new Set(this.#runs.map((run) => run.blocks[0]));
    for (const [block, slot] of this.#slots) if (!firsts.has(block)) this.#drop(block, slot);
    for (const run of this.#runs) this.#draw(run);
  }

  /** Says anew how many marks each run holds. */
  redraw(): void {
    for (const run of this.#runs) this.#draw(run);
  }

  isHidden(block: number): boolean {
    const run = this.#runOf.get(block);
    return run?.status === 'accepted' && !this.#expanded.has(run.blocks[0]);
  }

  /** Shows the run that holds the block, if it is folded away. Answers whether it was. */
  open(block: number): boolean {
    const run = this.#runOf.get(block);
    if (!run || !this.isHidden(block)) return false;
    this.#expand(run, true);
    return true;
  }

  #expand(run: ResidueRun, isExpanded: boolean): void {
    if (isExpanded) this.#expanded.add(run.blocks[0]);
    else this.#expanded.delete(run.blocks[0]);
    this.#draw(run);
  }

  #draw(run: ResidueRun): void {
    const isHidden = this.isHidden(run.blocks[0]);
    for (const block of run.blocks) this.#surface.element(block).hidden = isHidden;
    const slot = this.#slot(run.blocks[0]);
    const hadFocus = slot.contains(document.activeElement);
    const state = { run, markCount: this.#events.countMarks(run), isExpanded: !isHidden };
    slot.replaceChildren(
      residueBar(state, { onDecide: this.#events.onDecide, onExpand: (...args) => this.#expand(...args) }),
    );
    if (hadFocus) slot.querySelector('button')?.focus();
  }

  #slot(block: number): HTMLElement {
    const known = this.#slots.get(block);
    if (known) return known;
    const before = this.#surface.element(block);
    const slot = document.createElement(before.tagName === 'LI' ? 'li' : 'div');
    slot.className = 'reader-slot';
    before.before(slot);
    this.#slots.set(block, slot);
    return slot;
  }

  #drop(block: number, slot: HTMLElement): void {
    const hadFocus = slot.contains(document.activeElement);
    slot.remove();
    this.#slots.delete(block);
    this.#expanded.delete(block);
    if (hadFocus) this.#surface.root.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }
}
