import { waitingOf } from '../../miniapp/src/trace/machine'
import type { Figure } from '../figure'
import { progress } from '../progress'
import { dayOf } from './day'
import { openLink } from './link'
import { phoneOn } from './phone'
import { openStandIn } from './stand-in'

/** 1 Mbit/s in each direction, and 40 ms there and 40 ms back. */
const WIDTH = { bytesASecond: 125_000, latency: 40 }
/** How long the link is gone in the middle, in milliseconds. */
const GONE = 3_000
/** Nothing here takes longer: a day that never arrives ends the measurement, in milliseconds. */
const LONGEST = 10 * 60_000
/** Records within so many seconds; photos by so much of what the link can carry. */
const RECORDS_WITHIN = 10
const SHARE = 0.85

export interface Arrival {
	/** Seconds from the first signal until the last record was there. */
	readonly records: number
	/** Bytes of photos, by the bytes that the link could have carried from then on while it was there. */
	readonly share: number
	/** What was sent twice or not at all; empty when each is there once. */
	readonly wrong: readonly string[]
	readonly cuts: number
}

/** A day offline that arrives over a narrow link which is cut in the middle: by the phone's own queue. */
export async function arriveOver(records: number, photos: number): Promise<Arrival> {
	const server = await openStandIn()
	const link = await openLink(server.port, WIDTH)
	const day = dayOf(records, photos)
	const began = performance.now()
	const times = { recordsThere: 0, checked: 0, gone: 0, cuts: 0 }
	const phone = phoneOn(`http://127.0.0.1:${link.port}`, day, (step, outcome) => {
		if (step.act === 'send' && outcome.ok) times.recordsThere = performance.now()
		if (step.act === 'check' && outcome.ok && ++times.checked === Math.floor(photos / 2)) cut()
	})
	const cut = () => {
		times.cuts++
		progress('The link is cut …')
		link.cut()
		times.gone += GONE
		setTimeout(() => {
			link.mend()
			// As the phone's own event of the network does
			phone.run.hurry()
			phone.run.go()
		}, GONE)
	}
	try {
		for (;;) {
			await phone.run.go()
			const { records: left, photos: others } = waitingOf(phone.read())
			if (left + others === 0) break
			if (performance.now() - began > LONGEST)
				throw new Error(`after ${LONGEST / 1000} s ${left} and ${others} wait`)
			await new Promise((done) => setTimeout(done, 50))
		}
		const bytes = day.flatMap((kept) => kept.photos).reduce((sum, { size }) => sum + size, 0)
		const seconds = (performance.now() - times.recordsThere - times.gone) / 1000
		const names = day.flatMap((kept) => kept.photos.map(({ id }) => id))
		const { log, cases, attached } = server.arrived
		const finds = day.flatMap(({ find }) => find?.id ?? [])
		const isSame = (one: readonly string[], other: readonly string[]) => one.join() === other.join()
		return {
			records: (times.recordsThere - began) / 1000,
			share: bytes / (seconds * WIDTH.bytesASecond),
			wrong: [
				...(isSame(
					log,
					day.map(({ id }) => id),
				)
					? []
					: ['records']),
				...(isSame([...cases.keys()], finds) ? [] : ['cases']),
				...(isSame([...attached].sort(), [...names].sort()) ? [] : ['photos']),
			],
			cuts: times.cuts,
		}
	} finally {
		await link.close()
		await server.close()
	}
}

/** A day offline over 1 Mbit/s, with a cut in the middle. */
export async function offlineFigures(records: number, photos: number): Promise<Figure[]> {
	progress(`${records} records and ${photos} photos over 1 Mbit/s …`)
	const { records: seconds, share, wrong, cuts } = await arriveOver(records, photos)
	if (wrong.length > 0 || cuts !== 1) throw new Error(`not there once: ${wrong.join(', ')}; ${cuts} cuts`)
	const shared = { section: 'offline' as const, timed: true }
	return [
		{
			...shared,
			what: `${records} records there, after a day offline`,
			columns: ['at most', 'seconds'],
			floor: `${RECORDS_WITHIN} s`,
			ours: `${seconds.toFixed(1)} s`,
			ratio: seconds / RECORDS_WITHIN,
			aim: { ratio: 1 },
		},
		{
			...shared,
			what: `${photos} photos over a link that is cut once: share of what it carries`,
			columns: ['1 Mbit/s', 'photos'],
			floor: '100 %',
			ours: `${(share * 100).toFixed(0)} %`,
			ratio: share,
			aim: { share: SHARE },
		},
	]
}
