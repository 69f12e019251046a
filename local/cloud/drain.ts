const MAXIMUM_ROUNDS = 500

/** Alternates stream and schedule until a round finds nothing; what feeds itself for ever is an error, not a hang. */
export async function drainWith(
	catchUp: () => Promise<number>,
	fire: () => Promise<number>,
): Promise<{ records: number; done: number }> {
	const total = { records: 0, done: 0 }
	for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
		const records = await catchUp()
		const done = await fire()
		total.records += records
		total.done += done
		if (records === 0 && done === 0) return total
	}
	throw new Error(`still something to do after ${MAXIMUM_ROUNDS} rounds`)
}
