/**
 * The margin beside a section. Stripes that look alike lie in one group and inherit what it is drawn with: a sign takes
 * the browser ten times as long to work out as its place, and a section has a hundred stripes of half a dozen signs.
 */
export class SectionMargin {
  readonly #element = document.createElement('div');
  /** By sign. */
  readonly #groups = new Map<string, HTMLElement>();

  constructor(section: HTMLElement) {
    this.#element.className = 'reader-margin';
    this.#element.ariaHidden = 'true';
    section.prepend(this.#element);
  }

  /** Puts the stripe among those with this sign, given by its class names. */
  put(stripe: HTMLElement, sign: string): void {
    const group = this.#groups.get(sign) ?? this.#newGroup(sign);
    if (stripe.parentElement !== group) group.append(stripe);
  }

  #newGroup(sign: string): HTMLElement {
    const group = document.createElement('div');
    group.className = sign;
    this.#groups.set(sign, group);
    this.#element.append(group);
    return group;
  }
}
