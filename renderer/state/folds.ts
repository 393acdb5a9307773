import { create } from 'zustand';

/** Which parts of the forms the analyst folded or unfolded; kept while other records are opened. */
const useFolds = create<Readonly<Record<string, boolean>>>(() => ({}));

/** Whether a part is open, and the way to change it. `initially` holds until the analyst says otherwise. */
export function useFold(name: string, initially = true): readonly [boolean, (isOpen: boolean) => void] {
  const isOpen = useFolds((folds) => folds[name] ?? initially);
  return [isOpen, (next) => useFolds.setState({ [name]: next })];
}
