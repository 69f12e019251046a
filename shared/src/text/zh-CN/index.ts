/**
 * Everything a person reads, in one catalogue: plain, short, as one would say it at the door.
 * A file is a concept or a page; full-width punctuation is held by a test.
 */
export * as time from './time'
