/** 32 bits of a text (FNV-1a). It finds what has changed by mistake, not on purpose. */
export function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return bits >>> 0;
}

/** How many characters a digest has. */
export const digestLength = 5;

/** So many characters of it, by which generated tables know a text. */
export function digest(text: string): string {
  return (hash(text) % 36 ** digestLength).toString(36).padStart(digestLength, "0");
}
