import { commandCase } from '@huying/functions/case/command-case'
import { listDeliveries } from '@huying/functions/notice/delivery-store'
import { sweepNotices } from '@huying/functions/notice/notify'
import type { Command } from '@huying/shared/case/command'
import { HOUR } from '@huying/shared/time/day'
import { turnOnStream } from '../cloud/database'
import { county, identifier, people } from '../cloud/people'
import { benchPorts, NOW } from '../cloud/ports'
import type { Figure } from '../figure'
import { progress } from '../progress'
import { quietly } from '../quietly'
import { open } from './cost'
import { caseOf, openStage, type Stage } from './stage'

/** How long WeChat is down, in milliseconds. */
const DOWN = 4 * HOUR
/** No wait between two attempts is longer than five minutes: after ten, what can be delivered is. */
const AFTERWARDS = 10 * 60_000
/** Of so many, one is of somebody whom WeChat does not know any more when it is back. */
const GONE = 10

/** What became of every notice of an outage. */
export interface Outage {
	readonly notices: number
	/** With WeChat, afterwards; and on one of the office's lists, for a person to see. */
	readonly delivered: number
	readonly listed: number
	/** Neither of both. */
	readonly lost: number
	/** With WeChat more than once. */
	readonly doubled: number
}

/**
 * Four hours without WeChat: every connection is cut. Cases are accepted all the while, the clock is stepped, and
 * the sweep runs after each step as it does each minute. The sandbox's own book is compared with the table's lists.
 * @param step of the clock, in milliseconds
 */
export async function outage(endpoint: string, notices: number, step: number): Promise<Outage> {
	const clock = steppedClock()
	const stage = await openStage(endpoint, clock)
	try {
		await turnOnStream(stage.table)
		return await quietly(() => suffer(stage, clock, notices, step))
	} finally {
		await stage.stop()
	}
}

type SteppedClock = ReturnType<typeof steppedClock>

/**
 * A clock that is stepped. After each step it runs a hundred times as fast as ours, for ten seconds of its own: enough
 * for the short rests after a failure to pass, too little for anybody's lease to end.
 */
function steppedClock() {
	let at = NOW
	let stepped = performance.now()
	return {
		random: benchPorts().random,
		now: () => at + Math.min(10_000, Math.round((performance.now() - stepped) * 100)),
		step(by: number) {
			at += by
			stepped = performance.now()
		},
	}
}

async function suffer(stage: Stage, clock: SteppedClock, notices: number, step: number): Promise<Outage> {
	const { table, ports } = stage
	const ids: string[] = []
	await stage.faults({ down: true })
	const began = NOW
	const up = began + DOWN
	let gone = 0
	for (let at = began; at < up + AFTERWARDS; at += step, clock.step(step)) {
		const due = Math.min(notices, 1 + Math.floor((notices * (at - began)) / DOWN))
		while (ids.length < due) ids.push(await accept(stage, ids.length))
		if (at >= up && gone === 0) {
			for (let index = 0; index < notices; index += GONE, gone++) stage.forget(callerOf(index))
			await stage.faults({ down: false })
		}
		await sweepNotices(table, ports)
	}
	const arrived = (await stage.messages()).map(caseOf)
	const listed = await casesListed(stage)
	const delivered = new Set(arrived)
	return {
		notices,
		delivered: ids.filter((id) => delivered.has(id)).length,
		listed: ids.filter((id) => listed.has(id)).length,
		lost: ids.filter((id) => !delivered.has(id) && !listed.has(id)).length,
		doubled: arrived.length - delivered.size,
	}
}

const callerOf = (index: number) => identifier('patient', index)

/** Somebody calls, and the centre accepts: one notice. */
async function accept(stage: Stage, index: number): Promise<string> {
	const { table, ports } = stage
	const id = identifier('outage', index)
	await stage.faults({ down: false })
	// More than one message is allowed, or the sandbox would refuse a double by itself
	await stage.join(callerOf(index), 'progress', 2)
	await stage.faults({ down: true })
	await open(stage, id, callerOf(index), [])
	const command = { id: identifier('outagecommand', index), type: 'accept', urgency: 'yellow', public: false }
	await commandCase(table, ports, people.dispatcher, id, command as Command)
	return id
}

/** The cases of all deliveries that failed for good or are dead: what a person of the centre sees. */
async function casesListed({ table }: Stage): Promise<Set<string>> {
	const cases = new Set<string>()
	for (const state of ['failed', 'dead'] as const) {
		let after: string | undefined
		do {
			const page = await listDeliveries(table, county.tenant, state, after)
			for (const { facts } of page.deliveries) cases.add(facts.case)
			after = page.next
		} while (after !== undefined)
	}
	return cases
}

export async function outageFigures(endpoint: string, notices: number): Promise<Figure[]> {
	progress(`Four hours without WeChat, ${notices} notices …`)
	const { delivered, listed, lost, doubled } = await outage(endpoint, notices, 60_000)
	return [
		{
			section: 'notices',
			what: 'WeChat down for 4 h',
			columns: ['notices meanwhile', 'what became of them'],
			floor: String(notices),
			ours: `${delivered} delivered, ${listed} on a list, ${lost} lost, ${doubled} doubled`,
			// Each accounted for once; one that came twice or never takes from it
			ratio: (delivered + listed - doubled - lost) / notices,
			aim: { share: 1 },
			timed: false,
		},
	]
}
