/** A place to fill in words: 【…】 as a whole, from its first character up to behind its last. */
export interface Place {
	readonly from: number
	readonly until: number
	/** What belongs there. */
	readonly name: string
}

/** The longest name of a place: what is longer in brackets is what somebody said. */
export const PLACE_NAME = 20
const PLACE = new RegExp(`【([^【】\\n]{0,${PLACE_NAME}})】`, 'gu')

/** The places of words that are still to be filled, in order. */
export function placesIn(words: string): Place[] {
	return [...words.matchAll(PLACE)].map(({ 0: whole, 1: name = '', index }) => ({
		from: index,
		until: index + whole.length,
		name,
	}))
}

/** Whether words may be sent: nothing in them waits to be filled. */
export const isFilled = (words: string): boolean => placesIn(words).length === 0

/**
 * The place to go to from where one writes: the next one behind, else the first again; undefined where none is left.
 * @param at the end of what is chosen, in UTF-16 units
 */
export function nextPlace(words: string, at: number): Place | undefined {
	const places = placesIn(words)
	return places.find(({ from }) => from >= at) ?? places[0]
}

/** The place to go back to. @param at the beginning of what is chosen */
export function placeBefore(words: string, at: number): Place | undefined {
	const places = placesIn(words)
	return [...places].reverse().find(({ until }) => until <= at) ?? places.at(-1)
}
