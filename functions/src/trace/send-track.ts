import { RefusalError } from '@huying/shared/error/refusal'
import { canonical, saltedDigest } from '@huying/shared/identifier/digest'
import { DAY } from '@huying/shared/time/day'
import { type Beside, linked, ownEntry } from '@huying/shared/trace/append'
import type { SendTrack } from '@huying/shared/trace/command'
import { patrolSpan } from '@huying/shared/trace/span'
import { evolveTrace } from '@huying/shared/trace/state'
import type { TrackAnswer } from '@huying/shared/trace/trace-view'
import { judged } from '@huying/shared/trace/track'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { traceKeys } from './trace-keys'
import { entriesBetween, entryWrite, headFrom, headWrite, readItems } from './trace-store'
import { answerOf, dueTrackWrite, trackFrom, trackWrite } from './track-store'

/** How often a part that met another write of the same worker is tried anew. */
const ATTEMPTS = 6

/**
 * Takes a part of a patrol's track, once: judged, thinned, with an entry in the log that says what was counted. The
 * points themselves stand apart, and are erased when the rules say.
 * @throws RefusalError `patrolUnknown`, `notOnDuty` where the patrol was refused, `identifierReused`, `busy`
 */
export async function sendTrack(
	table: Table,
	ports: Ports,
	{ tenant, user }: Pick<Who, 'tenant' | 'user'>,
	{ patrol, batch, sentAt, points }: SendTrack,
): Promise<TrackAnswer> {
	const { rules } = await rulesOf(table, tenant)
	const keys = {
		head: traceKeys.head(tenant, user),
		patrol: traceKeys.beside(tenant, user, patrol),
		part: traceKeys.track(tenant, user, patrol, batch),
	}
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const at = ports.now()
		const read = await readItems(table, [keys.head, keys.patrol, keys.part])
		const stands = read.get(keys.part.sk)
		if (stands) return again(trackFrom(stands), points)
		const began = read.get(keys.patrol.sk) as unknown as Beside | undefined
		if (began?.refused === 'notOnDuty') throw new RefusalError('notOnDuty', 'patrol')
		if (began?.when === undefined) throw new RefusalError('patrolUnknown', 'patrol')
		const around = { from: began.when - DAY, to: began.when + DAY }
		const entries = await entriesBetween(table, tenant, user, around)
		const span = patrolSpan(
			entries.map(({ entry }) => entry),
			patrol,
			rules.patrol,
		)
		if (span === undefined) throw new RefusalError('patrolUnknown', 'patrol')
		const part = judged(points, span, sentAt, at)
		const { dropped, doubts, metres, seconds } = part
		const answer: TrackAnswer = {
			patrol,
			batch,
			points: part.points,
			dropped,
			kept: part.spots.length,
			doubts,
			metres,
			seconds,
		}
		const head = headFrom(read.get('head'))
		const entry = ownEntry(head, `${patrol}.${batch}`, 'tracked', answer, at)
		const one = linked(head, entry)
		const salt = freshSalt(ports)
		const { version: _, ...stood } = head
		const failed = await transact(table, [
			headWrite(table, tenant, user, head, evolveTrace(stood, entry, one.hash)),
			entryWrite(table, tenant, user, one),
			trackWrite(table, keys.part, answer, part, { salt, body: bodyOf(points, salt) }),
			dueTrackWrite(table, tenant, user, patrol, at + rules.patrol.keepTrackDays * DAY),
		])
		if (failed === undefined) return answer
	}
	throw new RefusalError('busy')
}

const bodyOf = (points: SendTrack['points'], salt: string) => saltedDigest(canonical(points), salt)

/** The same points: the same answer. Of erased ones nobody can tell. */
function again(part: ReturnType<typeof trackFrom>, points: SendTrack['points']): TrackAnswer {
	if (part.salt !== undefined && part.body !== bodyOf(points, part.salt))
		throw new RefusalError('identifierReused', 'batch')
	return answerOf(part)
}
