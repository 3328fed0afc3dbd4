/** What breaks promises, by title, and why. */
export const broken: Readonly<Record<string, string>> = { "puaf''": "at 0 an exponent that is an attribute makes it 0 * infinity" };
