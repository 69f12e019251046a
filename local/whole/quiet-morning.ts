import { published } from '@huying/shared/calendar/published'
import { DAY } from '@huying/shared/time/day'

/** The 15th of a November at ten in the morning, Beijing time; the third Wednesday is at most six days later. */
const fifteenth = Date.UTC(published.last, 10, 15, 2)
const WEDNESDAY = 3

/**
 * When the tests of everything together take place: at ten on the third Wednesday of November, in the last year of which
 * the holidays are published; epoch milliseconds. What is told, counted and due differs between night and noon, weekend
 * and holiday, the first and the last of a month; a test that passes must pass whenever it is run.
 */
export const quietMorning: number = fifteenth + ((WEDNESDAY + 7 - new Date(fifteenth).getUTCDay()) % 7) * DAY
