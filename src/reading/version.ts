// The version of the reading (识读版本): kept with every document that is read, so that a book knows which of its documents were read by an older
// one and could say more today.

/** Raised by one with every release that reads documents otherwise than the one before. Documents without a version were read before 2. */
export const readingVersion = 2
