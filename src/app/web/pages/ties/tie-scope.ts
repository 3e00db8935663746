// What the page of a pair asks about (结对范围): the tie, with or without those nested in it.

/** Which postings a page of a pair is about. */
export type TieScope = { tie: string; under?: true }
