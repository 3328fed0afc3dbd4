/** Five characters for a text, by which generated tables know it (FNV-1a). They tell formulas apart, not what was changed on purpose. */
export function digest(text: string): string {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return ((bits >>> 0) % 36 ** 5).toString(36).padStart(5, "0");
}
