/**
 * Measures two sides in turn, so that whatever else the machine does meets both, and answers with their medians.
 * One round beforehand is not counted.
 */
export async function interleaved(rounds, { ours, peer }) {
  await ours();
  await peer();
  const taken = { ours: [], peer: [] };
  for (let round = 0; round < Math.max(5, rounds); round += 1) {
    taken.ours.push(await ours());
    taken.peer.push(await peer());
  }
  return { ours: median(taken.ours), peer: median(taken.peer) };
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
