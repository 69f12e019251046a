import { submitCase } from '@huying/functions/case/open-case'
import type { Who } from '@huying/functions/edge/endpoint'
import { type Ports, realPorts } from '@huying/functions/edge/ports'
import { attachPhotos } from '@huying/functions/trace/attach-photos'
import { sendEntries } from '@huying/functions/trace/send-entries'
import { sendTrack } from '@huying/functions/trace/send-track'
import { beijing } from '@huying/shared/time/day'
import { type Point, sendEntriesSchema } from '@huying/shared/trace/command'
import * as v from 'valibot'
import type { Member } from './members'
import { putPictures } from './put-pictures'
import type { SeedCloud } from './seed'
import { type Deed, routine, routineDays, routines, TOLD_VILLAGE, type Told, week } from './trace-stories'
import { on } from './when'

type Cloud = Pick<SeedCloud, 'table' | 'write'>
const clockAt = (at: number): Ports => ({ ...realPorts, now: () => at })

/** One demonstration phone, which numbers what it sends. */
interface Phone {
	readonly who: Who
	readonly village: string
	readonly device: string
	sequence: number
}

/**
 * Lets demonstration grid workers keep their logs, through the functions' own rules: one of them a week in full, some a
 * quiet two months before. What is there already stays as it is.
 */
export async function tellTraces(
	cloud: Cloud,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	for (const { village, weekdays } of routines) {
		const member = members.get(`gridWorker-${village}`)
		if (member === undefined) throw new Error(`there is no grid worker of ${village}`)
		const who: Who = { user: member.user, tenant, session: 'seed', posts: member.posts }
		const phone: Phone = { who, village, device: `demo-phone-${village}`, sequence: 0 }
		for (let day = routineDays.from; day <= routineDays.to; day++) {
			if (!weekdays.includes(beijing(on(day, '12:00')(now)).weekday)) continue
			await tell(cloud, phone, { key: `day${day}`, deeds: routine(day), came: on(day, '11:35') }, now)
		}
		if (village === TOLD_VILLAGE) for (const told of week) await tell(cloud, phone, told, now)
	}
}

async function tell(
	cloud: Cloud,
	phone: Phone,
	{ key, deeds, came, track }: Told,
	now: number,
): Promise<void> {
	const { who, device, village } = phone
	const at = came(now)
	const name = (place: number) => `demo-${village}-${key}-${place + 1}`
	const photos = new Map<string, string[]>()
	let patrol: { readonly id: string; readonly from: number } | undefined
	const entries: object[] = []
	for (const [place, deed] of deeds.entries()) {
		const id = name(place)
		const doneAt = deed.at(now)
		const put = async (part: string, names: readonly string[] = []) => {
			const made = await putPictures(cloud, who.tenant, who.user, `${id}-${part}`, names, at)
			photos.set(id, [...(photos.get(id) ?? []), ...made])
			return made
		}
		if (deed.type === 'patrolBegan') patrol = { id, from: doneAt }
		entries.push({
			id,
			sequence: ++phone.sequence,
			doneAt,
			...(await bodyOf(cloud, phone, id, deed, patrol?.id ?? '', put, at)),
		})
	}
	const body = v.parse(sendEntriesSchema, { device, sentAt: at, entries })
	const { verdicts } = await sendEntries(cloud.table, clockAt(at), who, body)
	const refused = verdicts.find(({ refused }) => refused !== undefined)
	if (refused) throw new Error(`a demonstration entry was refused: ${refused.refused} ${refused.field}`)
	if (patrol && track) {
		const points = walk(patrol.from, track.minutes, track.doubtful)
		await sendTrack(cloud.table, clockAt(at), who, { patrol: patrol.id, batch: 1, sentAt: at, points })
	}
	for (const [entry, names] of photos)
		if (names.length > 0) await attachPhotos(cloud.table, who, { entry, photos: names })
}

/** An entry as a phone would send it, without its name and its times. */
async function bodyOf(
	cloud: Cloud,
	{ who, village }: Phone,
	id: string,
	deed: Deed,
	patrol: string,
	put: (part: string, names?: readonly string[]) => Promise<string[]>,
	came: number,
): Promise<object> {
	const place = { ...middle, description: '周庄村（演示）' }
	const { at: _, type, ...told } = deed
	switch (deed.type) {
		case 'signedIn':
			return { type, place, photos: await put('in', deed.pictures) }
		case 'patrolEnded':
			return { type, ...told, patrol }
		case 'settledOnTheSpot':
			return {
				type,
				words: deed.words,
				place,
				village,
				before: await put('before', deed.before),
				after: await put('after', deed.after),
			}
		case 'visited':
			return { type, ...told, village }
		case 'found': {
			const photos = await putPictures(cloud, who.tenant, who.user, `${id}-case`, deed.pictures, came)
			const submission = { id: `${id}-case`, text: deed.words, village, place, patrol: true, photos }
			await submitCase(cloud.table, clockAt(came), who, { ...submission, identity: 'named' })
			return { type, case: `${id}-case`, village }
		}
		default:
			return { type }
	}
}

/** The middle of 周庄村, roughly. */
const middle = { longitude: 117.5236, latitude: 34.7712 }

/** A round through the village, a point each eight seconds, unsteady as phones are. */
function walk(from: number, minutes: number, doubtful = false): Point[] {
	const count = Math.min(500, Math.floor((minutes * 60) / 8))
	return Array.from({ length: count }, (_, place): Point => {
		const turn = (place / count) * 2 * Math.PI
		const shake = Math.sin(place * 12.9898) * 0.000_02
		const spot = [
			middle.longitude + 0.0045 * Math.sin(turn) + 0.0012 * Math.sin(3 * turn) + shake,
			middle.latitude + 0.003 * (1 - Math.cos(turn)) + shake,
		] as const
		const when = from + place * 8000
		if (doubtful && place === 40) return [when, spot[0] + 0.2, spot[1], 20, null]
		if (doubtful && place > 100 && place < 105) return [when, spot[0], spot[1], 5, null, true]
		return [when, ...spot, 8 + (place % 20), 1.1]
	})
}
