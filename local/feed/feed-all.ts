import { ApiError, type Client } from '@huying/shared/api/client'
import type { Registration } from '@huying/shared/case/command'
import type { Town } from '@huying/shared/region/region'
import type { Entry } from './entries'
import { type Remark, registrationOf } from './registration'

/** How many are on their way at once. */
const IN_FLIGHT = 8

/** What could not be taken: where it stands, why, and as it stands. */
export interface Reject {
	readonly line: number
	readonly reason: string
	readonly content: string
}

/** How far a feed has come. */
export interface Tally {
	filed: number
	alreadyThere: number
	readonly rejects: Reject[]
	/** Lines whose case was filed without something they said. */
	readonly remarks: Record<Remark, number[]>
}

export function newTally(): Tally {
	return { filed: 0, alreadyThere: 0, rejects: [], remarks: { source: [], phone: [] } }
}

/** The session or the line is gone, so that going on would only make rejects of good records. */
export class FeedStopped extends Error {}

type Outcome = 'filed' | 'alreadyThere' | { readonly refused: string }

/**
 * Files every entry once, eight at a time.
 * @param client refuses with ApiError; one that tries again by itself
 * @param tally counted up as it goes, so that somebody can watch it
 * @throws FeedStopped when the API cannot be reached or no longer lets us in
 */
export async function feedAll(
	entries: readonly Entry[],
	client: Pick<Client, 'oneCase' | 'registerCase'>,
	towns: readonly Town[],
	now: number,
	tally: Tally,
): Promise<void> {
	const outcomes = new Map<string, Promise<Outcome>>()
	const waiting = entries.values()
	const reject = ({ line, raw }: Entry, reason: string) => tally.rejects.push({ line, reason, content: raw })

	async function feed(entry: Entry): Promise<void> {
		if (entry.fields === undefined) return void reject(entry, entry.fault ?? 'the line cannot be read')
		const reading = registrationOf(entry.fields, towns, now)
		if ('fault' in reading) return void reject(entry, reading.fault)
		const { registration, remarks } = reading
		const before = outcomes.get(registration.id)
		const outcome = before ?? file(client, registration)
		outcomes.set(registration.id, outcome)
		const came = await outcome
		if (typeof came === 'object') return void reject(entry, came.refused)
		if (came === 'alreadyThere' || before !== undefined) tally.alreadyThere++
		else {
			tally.filed++
			for (const remark of remarks) tally.remarks[remark].push(entry.line)
		}
	}

	let stopped: unknown
	async function work(): Promise<void> {
		for (const entry of waiting) {
			if (stopped !== undefined) return
			await feed(entry).catch((error: unknown) => {
				stopped ??= error
			})
		}
	}
	await Promise.all(Array.from({ length: IN_FLIGHT }, work))
	if (stopped !== undefined) throw stopped
}

async function file(
	client: Pick<Client, 'oneCase' | 'registerCase'>,
	registration: Registration,
): Promise<Outcome> {
	try {
		if (await isThere(client, registration.id)) return 'alreadyThere'
		await client.registerCase({ body: registration })
		return 'filed'
	} catch (error) {
		if (!(error instanceof ApiError)) throw error
		if (error.code === 'unreachable') throw new FeedStopped('The API cannot be reached.')
		if (error.status === 401 || error.code === 'postMissing')
			throw new FeedStopped(`The API no longer lets us in: ${error.code}.`)
		return { refused: `the API refused it: ${error.code} (${error.message})` }
	}
}

/** A dispatcher sees every case of the county, so one that is not seen is not there. */
async function isThere(client: Pick<Client, 'oneCase'>, id: string): Promise<boolean> {
	try {
		await client.oneCase({ params: { case: id } })
		return true
	} catch (error) {
		if (error instanceof ApiError && error.code === 'caseUnknown') return false
		throw error
	}
}
