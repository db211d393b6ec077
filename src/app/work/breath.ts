/** Lets what came in meanwhile be heard, a cancelling above all; throws if there was one. */
export async function breath(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
