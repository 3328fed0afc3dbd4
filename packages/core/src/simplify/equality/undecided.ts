/** Thrown inside, where two terms are not found equal within the work that is spent on it. */
export class Undecided extends Error {}
