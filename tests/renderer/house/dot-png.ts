/** A PNG of two pixels. */
export async function dotPng(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(2, 1);
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}
