import { CASES_A_DAY, DAYS, rest, shares } from './mix'
import { type PriceName, prices } from './prices'
import type { Units } from './rows'

/** One line of the bill of a month. */
export interface Line {
	readonly name: PriceName
	readonly amount: number
	readonly yuan: number
}

/** What a share of the life of all cases costs: its units, and those times a month. */
export interface Weighed {
	readonly row: string
	readonly chinese: string
	readonly units: Units
	/** Whether the bench's table has it; else it is assumed. */
	readonly measured: boolean
	/** In a month. */
	readonly times: number
	readonly yuan: number
}

const MB = 1024

/** A month of a county, by the bench's units and the mix that is assumed. */
export function month(rows: ReadonlyMap<string, Units>, casesADay = CASES_A_DAY) {
	const cases = casesADay * DAYS
	const weighed = shares.map(({ row, chinese, times, otherwise }): Weighed => {
		const units = rows.get(row) ?? otherwise
		if (units === undefined) throw new Error(`docs/bench.md has no row ${row}`)
		const yuan =
			(cases * times * (units.written * prices.written.yuan)) / prices.written.per +
			(cases * times * (units.read * prices.read.yuan)) / prices.read.per
		return { row, chinese, units, measured: rows.has(row), times: cases * times, yuan }
	})
	const sum = (of: (one: Weighed) => number) => weighed.reduce((total, one) => total + of(one), 0)
	const asked = shares.reduce((total, { by, times }) => total + (by === 'api' ? times * cases : 0), 0)
	const behind = sum(({ times }) => times) - asked
	// The stream hands several records on at once
	const invoked = asked + behind / 5 + rest.sweeps
	const photos = cases * rest.photos
	const photoGigabytes = (photos * rest.megabytes) / MB
	const tableGigabytes = (cases * rest.kilobytes) / MB / MB
	const amounts: Record<PriceName, number> = {
		written: sum(({ times, units }) => times * units.written),
		read: sum(({ times, units }) => times * units.read),
		// What a year of cases has gathered, on average half of it
		stored: tableGigabytes * 6,
		recovery: tableGigabytes * 6,
		streamed: behind,
		invoked,
		ran: (invoked * rest.milliseconds * rest.memory) / 1000,
		asked,
		photos: photoGigabytes * 6,
		put: photos * 2,
		got: photos * rest.looks,
		out: photoGigabytes * rest.looks * 0.3 + (asked * rest.answer) / MB / MB,
		gateway: 24 * DAYS,
		passed: rest.toWechat,
		alarms: rest.alarms,
		metrics: rest.metrics,
		logged: (invoked * 2 * rest.line) / MB / MB,
		keys: 1,
	}
	const lines = (Object.keys(amounts) as PriceName[]).map((name): Line => {
		const { yuan, per } = prices[name]
		return { name, amount: amounts[name], yuan: (amounts[name] / per) * yuan }
	})
	const yuan = lines.reduce((total, line) => total + line.yuan, 0)
	return {
		cases,
		weighed,
		lines,
		yuan,
		/** What a month adds to what is kept, in GB. */
		growth: { table: tableGigabytes, photos: photoGigabytes },
	}
}
export type Month = ReturnType<typeof month>
